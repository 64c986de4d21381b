import { expect, test } from 'vitest'
import { parseFile } from './parse.ts'
import { DEFAULT_PEOPLE } from './people.ts'

const sample = {
  id: 'sample',
  payment: {
    invoice_id: 'inv',
    payment_id: '1',
    target: { processed: {} },
    cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
  },
  route: { provider: { id: 1 }, terminal: { id: 1 } },
  script: [{ timeout: {} }],
}

const problemOf = (content: string) => {
  const parsed = parseFile(content)
  return 'problems' in parsed ? parsed.problems[0] : undefined
}

const changed = (change: object) => problemOf(JSON.stringify({ ...sample, ...change }))

test('a recorded case needs no version, and its doors stand open', () => {
  const parsed = parseFile(JSON.stringify(sample))
  expect('scenarios' in parsed && parsed.scenarios[0].scenario).toMatchObject({
    recorded: true,
    doors: 'open',
  })
})

test('text that is no JSON is refused with the line and column where it goes wrong', () => {
  expect(problemOf('{\n  "id": "x",\n  "y": tru\n}')).toEqual({
    code: 'not_json',
    path: '',
    values: { line: 3, column: 8 },
  })
  expect(problemOf('{"a":1,}')).toMatchObject({ values: { line: 1, column: 8 } })
  expect(problemOf('[1 2]')).toMatchObject({ values: { line: 1, column: 4 } })
  expect(problemOf('')).toMatchObject({ code: 'not_json', values: { line: 1, column: 1 } })
})

test('a newer version is refused politely, with both versions', () => {
  expect(changed({ version: 7 })).toEqual({
    code: 'newer_version',
    path: 'version',
    values: { version: 7, newest: 4 },
  })
})

test('a foreign file is refused by what it is', () => {
  expect(problemOf('42')).toMatchObject({ code: 'not_a_scenario', values: { found: { json: '42' } } })
  expect(problemOf('[]')).toMatchObject({ code: 'empty_list' })
  expect(problemOf('[[]]')).toMatchObject({ code: 'not_a_scenario', path: '[0]' })
  expect(problemOf('{"name":"left-pad"}')).toMatchObject({ code: 'missing', values: { field: 'id' } })
})

test('a file of more than 5 MB is refused by its size', () => {
  expect(problemOf(`"${'я'.repeat(2_600_000)}"`)).toMatchObject({
    code: 'too_large',
    values: { bytes: 5_200_002 },
  })
})

test('a deep file is refused without a stack overflow, whatever its depth', () => {
  expect(problemOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({ code: 'too_deep' })
  expect(problemOf(`${'{"a":'.repeat(80)}1${'}'.repeat(80)}`)).toMatchObject({
    code: 'too_deep',
    path: 'a.a.a.a.a.a.a.a',
  })
})

test('keys that reach for a prototype are refused', () => {
  const text = JSON.stringify(sample).replace('"id"', '"__proto__":{},"id"')
  expect(problemOf(text)).toMatchObject({ code: 'forbidden_key', values: { key: '__proto__' } })
})

test('a problem inside names the path to it', () => {
  expect(changed({ script: [{ timeout: {} }, { callback: { tag: 't' } }] })).toMatchObject({
    code: 'missing',
    path: 'script[1].callback',
    values: { field: 'payload' },
  })
  expect(changed({ script: [{ timeuot: {} }] })).toMatchObject({ code: 'one_field', path: 'script[0]' })
  expect(changed({ payment: { ...sample.payment, target: { processed: {}, captured: {} } } })).toMatchObject({
    code: 'one_field',
    path: 'payment.target',
  })
  expect(changed({ payment: { ...sample.payment, processing_deadline: 'tomorrow' } })).toMatchObject({
    code: 'not_an_instant',
    path: 'payment.processing_deadline',
  })
})

test('a provider result that the protocol cannot carry is refused with the protocol’s own path', () => {
  const answer = { provider: { result: { intent: { finish: { status: { success: { token: 5 } } } } } } }
  expect(changed({ script: [{ timeout: {}, ...answer }] })).toMatchObject({
    code: 'bad_scalar',
    path: 'script[0].provider.result.intent.finish.status.success.token',
    values: { scalar: 'string', found: { json: '5' } },
  })
})

test('version 2 knows its fields and refuses others', () => {
  const { script: _, ...rest } = sample
  const file = { ...rest, version: 2, title: { ru: 'п', en: 'p' } }
  expect(problemOf(JSON.stringify(file))).toBeUndefined()
  expect(problemOf(JSON.stringify({ ...file, colour: 'red' }))).toMatchObject({
    code: 'unknown_field',
    values: { field: 'colour' },
  })
})

const file2 = (change: object) => {
  const { script: _, ...rest } = sample
  return { ...rest, version: 2, title: { ru: 'п', en: 'p' }, ...change }
}
const problem2 = (change: object) => problemOf(JSON.stringify(file2(change)))
const scenario2 = (change: object) => {
  const parsed = parseFile(JSON.stringify(file2(change)))
  if ('problems' in parsed) throw new Error(parsed.problems[0].path)
  return parsed.scenarios[0].scenario
}

test('half a character is no text, neither in a value nor in a key', () => {
  expect(problemOf('{"id":"a\\ud800"}')).toEqual({ code: 'not_text', path: 'id', values: {} })
  expect(problemOf('{"a\\udc00":1}')).toMatchObject({ code: 'not_text', path: '' })
  expect(problemOf('{"id":"\\ud83d\\ude00"}')).toMatchObject({ code: 'missing' })
})

test('people that a scenario names are merged into the default, field by field', () => {
  const { people } = scenario2({ people: { payment: { make_recurrent: true } } })
  expect(people).toEqual({ ...DEFAULT_PEOPLE, payment: { ...DEFAULT_PEOPLE.payment, make_recurrent: true } })
  expect(scenario2({}).people).toEqual(DEFAULT_PEOPLE)
})

test('people whom no adapter could be told of are refused', () => {
  expect(problem2({ people: { shop: { id: 7 } } })).toMatchObject({
    code: 'bad_scalar',
    path: 'people.shop.id',
  })
  expect(problem2({ people: { currency: { exponent: 99_999 } } })).toMatchObject({
    code: 'bad_scalar',
    path: 'people.currency.exponent',
  })
  expect(problem2({ people: { payment: { colour: 'red' } } })).toMatchObject({
    code: 'not_protocol',
    path: 'people.payment',
  })
  expect(problem2({ people: { bank: {} } })).toMatchObject({ code: 'unknown_field' })
})

test('a transaction that the protocol cannot carry is refused', () => {
  const processed_trx = { id: 't', extra: {}, additional_info: { rrn: 5 } }
  expect(problem2({ payment: { ...sample.payment, processed_trx } })).toMatchObject({
    code: 'bad_scalar',
    path: 'payment.processed_trx.additional_info.rrn',
  })
})

test('a provider result stands as the wire gives it back', () => {
  const result = { intent: { finish: { status: { success: {} } } }, next_state: { $base64: 'b2s=' } }
  const { provider } = scenario2({ answers: { provider: [{ answer: { result } }] } })
  expect(provider).toEqual([{ answer: { result: { ...result, next_state: 'ok' } } }])
})

test('a map keeps every key, also those that mean something to an object', () => {
  const map = { constructor: 'c', prototype: 'p', toString: '', '': 'e' }
  expect(scenario2({ proxy_options: map }).options).toEqual(map)
  const processed_trx = { id: 't', extra: map }
  expect(scenario2({ payment: { ...sample.payment, processed_trx } }).payment).toMatchObject({
    processed_trx,
  })
  expect(problem2({ proxy_options: { constructor: 5 } })).toMatchObject({
    code: 'wrong_type',
    path: 'proxy_options.constructor',
    values: { expected: 'text' },
  })
  expect(problem2({ proxy_options: 'x' })).toMatchObject({ values: { expected: 'object' } })
})

test('the clock has whole milliseconds, whatever the file says', () => {
  expect(scenario2({ now: '2024-06-01T15:00:00.0019+03:00' }).now).toBe(1_717_243_200_001)
})

const answers = (fault_detector: unknown) => ({ answers: { fault_detector } })

test('the fault detector answers by a word, or by a word and the time it took', () => {
  expect(scenario2(answers('ok')).fault_detector).toBe('ok')
  expect(scenario2(answers({ answer: 'ok', took: 5 })).fault_detector).toEqual({ answer: 'ok', took: 5 })
  expect(problem2(answers('fine'))).toMatchObject({ code: 'not_one_of', path: 'answers.fault_detector' })
  expect(problem2(answers({ answer: 'ok', took: -5 }))).toMatchObject({ path: 'answers.fault_detector.took' })
  expect(problem2(answers({ took: 5 }))).toMatchObject({ code: 'missing', values: { field: 'answer' } })
})

const file = { ...sample, script: undefined, version: 3, title: { ru: 'Образец', en: 'Sample' } }
const changedFile = (change: object) => problemOf(JSON.stringify({ ...file, ...change }))

test('breakpoints and edits are kept, and come back as they were', () => {
  const breakpoints = [
    { on: 'step', step: 'intent.suspend', when: 'wakes > 1' },
    { on: 'change', path: 'session.trx', off: true },
  ]
  const inputs = [{ edit: { field: 'session.proxy_state', to: 'x' }, step: 0 }, { elapsed: 5 }, { timer: {} }]
  const parsed = parseFile(JSON.stringify({ ...file, breakpoints, run: { inputs, cursor: 1 } }))
  expect('scenarios' in parsed && parsed.scenarios[0]).toMatchObject({
    scenario: { breakpoints },
    run: { inputs },
  })
})

test.each([
  [{ breakpoints: [{ on: 'step', step: 'intent.suspnd' }] }, 'not_a_step', 'breakpoints[0].step'],
  [{ breakpoints: [{ on: 'rest', when: 'sesion.trx' }] }, 'not_a_condition', 'breakpoints[0].when'],
  [{ breakpoints: [{ on: 'change', path: 'no.such' }] }, 'not_a_condition', 'breakpoints[0].path'],
  [
    { run: { inputs: [{ edit: { field: 'session.status', to: 'finished' }, step: 0 }], cursor: 0 } },
    'not_one_of',
    'run.inputs[0].edit.to',
  ],
  [
    { run: { inputs: [{ edit: { field: 'session.nothing' }, step: 0 }], cursor: 0 } },
    'not_one_of',
    'run.inputs[0].edit.field',
  ],
  [{ run: { inputs: [{ elapsed: 0 }], cursor: 0 } }, 'out_of_range', 'run.inputs[0].elapsed'],
])('what a hand has done is refused by its place where it cannot be: %j', (change, code, path) => {
  expect(changedFile(change)).toMatchObject({ code, path })
})
