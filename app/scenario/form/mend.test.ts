import { parseFile } from 'sessionscope/scenario/parse.ts'
import { expect, test } from 'vitest'
import { valueAt, withValue } from '../draft/value.ts'
import { mendOf } from './mend.ts'

const file = {
  version: 4,
  id: 'sample',
  title: { ru: 'Образец', en: 'Sample' },
  payment: {
    invoice_id: 'i',
    payment_id: '1',
    target: { processed: {} },
    cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
  },
  route: { provider: { id: 1 }, terminal: { id: 1 } },
  outside: [{ timer: {}, after: 5 }],
}

test.each([
  [['outside', 0, 'after'], '25s', 25],
  [['outside', 0, 'after'], '1 200', 1200],
  [['outside', 0, 'after'], -5, 0],
  [['outside', 0, 'after'], 2.7, 2],
  [['id'], 7, '7'],
] as const)('at %j the mistake %j is mended to %j, which opens', (path, wrong, right) => {
  const broken = withValue(file, path, wrong)
  const parsed = parseFile(JSON.stringify(broken))
  const problem = 'problems' in parsed ? parsed.problems[0] : undefined
  expect(problem && mendOf(problem, valueAt(broken, path))).toEqual({ to: right })
  expect('scenarios' in parseFile(JSON.stringify(withValue(broken, path, right)))).toBe(true)
})

test('a field that is not known can be taken away, and a text that holds no number is for the user', () => {
  const parsed = parseFile(JSON.stringify({ ...file, colour: 1 }))
  expect('problems' in parsed && mendOf(parsed.problems[0], undefined)).toEqual({ remove: 'colour' })
  const text = parseFile(JSON.stringify(withValue(file, ['outside', 0, 'after'], 'soon')))
  expect('problems' in text && mendOf(text.problems[0], 'soon')).toBeUndefined()
})
