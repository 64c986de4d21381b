import { expect, test } from 'vitest'
import { parseFile } from './parse.ts'

const file = {
  version: 3,
  id: 'sample',
  title: { ru: 'Образец', en: 'Sample' },
  payment: {
    invoice_id: 'i',
    payment_id: '1',
    target: { processed: {} },
    cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
  },
  route: { provider: { id: 1 }, terminal: { id: 1 } },
}

const problemOf = (content: string) => {
  const read = parseFile(content)
  return 'problems' in read ? read.problems[0] : undefined
}

test('a file of version 2 opens as before, and knows nothing of edits', () => {
  const parsed = parseFile(JSON.stringify({ ...file, version: 2 }))
  expect('scenarios' in parsed).toBe(true)
  const edited = { ...file, version: 2, run: { inputs: [{ elapsed: 5 }], cursor: 0 } }
  expect(problemOf(JSON.stringify(edited))?.path).toBe('run.inputs[0]')
})

test('a file of version 3 opens as before, and knows nothing of notes, tags and the run’s own time', () => {
  expect('scenarios' in parseFile(JSON.stringify(file))).toBe(true)
  for (const added of [{ tags: ['a'] }, { notes: [] }, { outside: [{ timer: {}, since_start: 5 }] }]) {
    const parsed = parseFile(JSON.stringify({ ...file, ...added }))
    expect('problems' in parsed && parsed.problems[0].code).toBe('unknown_field')
  }
})

const newest = { ...file, version: 4 }

test('version 4 has tags, notes, expectations, background load, faults and inputs by the run’s own time', () => {
  const added = {
    tags: ['3-D Secure'],
    notes: [{ step: 'machine.asleep', text: { ru: 'Ждём', en: 'Waiting' } }],
    load: { per_minute: 60, errors: 0.25 },
    expect: { activity: 'payment/processing_accounter', changes: { some: [{ a: 1 }] }, raise: null },
    outside: [{ timer: {}, since_start: 5 }],
  }
  const parsed = parseFile(JSON.stringify({ ...newest, ...added }))
  expect('scenarios' in parsed && parsed.scenarios[0].scenario).toMatchObject(added)
})

test.each([
  [{ tags: [''] }, 'tags[0]', 'out_of_range'],
  [{ notes: [{ step: 'nowhere', text: { ru: '', en: '' } }] }, 'notes[0].step', 'not_a_step'],
  [{ load: { per_minute: 1, errors: 2 } }, 'load.errors', 'out_of_range'],
  [{ expect: { activity: 'x' } }, 'expect.activity', 'not_one_of'],
  [{ expect: { changes: { exact: [], some: [] } } }, 'expect.changes', 'one_field'],
  [{ answers: { provider: [{ answer: { fault: 'x' } }] } }, 'answers.provider[0].answer.fault', 'not_one_of'],
])('version 4 refuses %j', (change, path, code) => {
  const parsed = parseFile(JSON.stringify({ ...newest, ...change }))
  expect('problems' in parsed && parsed.problems[0]).toMatchObject({ path, code })
})
