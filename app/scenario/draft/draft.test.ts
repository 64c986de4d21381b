import fc from 'fast-check'
import { fileText } from 'sessionscope/scenario/serialize.ts'
import { expect, test } from 'vitest'
import { changeBetween, createDraft } from './draft.ts'
import { above, pathAt, rangeAt, rangesIn } from './reading.ts'
import { valueAt, withInserted, withMoved, withValue } from './value.ts'

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
}
const text = fileText(file)
const textOf = (draft: ReturnType<typeof createDraft>) => draft.store.getState().reading.text

test('form and text are one: a field that is set stands in the text, and undo takes both back', () => {
  const draft = createDraft(text)
  draft.put(['payment', 'cost', 'amount'], 500)
  expect(JSON.parse(textOf(draft))).toEqual({
    ...file,
    payment: { ...file.payment, cost: { ...file.payment.cost, amount: 500 } },
  })
  draft.insert(['outside'], 0, { timer: {} })
  expect(draft.store.getState().reading.opened?.scenario.outside).toEqual([{ timer: {} }])
  draft.undo()
  draft.undo()
  expect(textOf(draft)).toBe(text)
  expect(draft.store.getState()).toMatchObject({ undoable: false, redoable: true })
  draft.redo()
  expect(textOf(draft)).not.toBe(text)
})

test('what is typed is taken back as one, what is pressed right after it alone', () => {
  const draft = createDraft(text)
  draft.type(['id'], 'm')
  draft.type(['id'], 'mi')
  draft.put(['id'], 'mended')
  draft.type(['id'], 'mended t')
  const ids = [0, 1, 2].map(() => {
    draft.undo()
    return draft.store.getState().reading.opened?.scenario.id
  })
  expect(ids).toEqual(['mended', 'mi', 'sample'])
})

test('a draft that cannot be read keeps its text, and says what is wrong and where', () => {
  const draft = createDraft(text)
  draft.put(['payment', 'cost', 'amount'], '5s')
  const { reading } = draft.store.getState()
  expect(reading.opened).toBeUndefined()
  expect(reading.problems.map(({ path }) => path)).toEqual(['payment.cost.amount'])
  draft.apply({ changes: { from: 0, to: 1, insert: '' } })
  draft.put(['id'], 'lost')
  expect(textOf(draft).startsWith('\n  "version"')).toBe(true)
})

test('a list of scenarios is no draft', () => {
  expect(createDraft(fileText([file, file])).store.getState().reading.problems[0]?.code).toBe(
    'not_a_scenario',
  )
})

const json = fc.jsonValue({ maxDepth: 4 })

test('the change between two texts turns the one into the other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const { from, to, insert } = changeBetween(before, after)
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
    }),
  )
})

test('every value of a text has its place there', () => {
  fc.assert(
    fc.property(json, value => {
      const written = fileText({ value })
      for (const [path, { from, to }] of rangesIn(written)) {
        const part = written.slice(from, to)
        expect(() => JSON.parse(/^"(?:[^"\\]|\\.)*": /.test(part) ? `{${part}}` : part)).not.toThrow()
        expect(rangeAt(rangesIn(written), path)).toBeDefined()
      }
    }),
    { numRuns: 100 },
  )
})

test('a path that is not there is shown where it would stand', () => {
  const ranges = rangesIn(text)
  expect(rangeAt(ranges, 'payment.cost.missing')).toEqual(ranges.get('payment.cost'))
  expect(rangeAt(ranges, 'outside[3].callback')).toEqual(ranges.get(''))
  expect(above('outside[3].callback')).toBe('outside[3]')
  expect(above('outside[3]')).toBe('outside')
  expect(pathAt(ranges, text.indexOf('RUB'))).toBe('payment.cost.currency.symbolic_code')
})

test('what is set is there, and nothing else has changed', () => {
  expect(withValue({ a: [1, { b: 2 }] }, ['a', 1, 'b'], 3)).toEqual({ a: [1, { b: 3 }] })
  expect(withValue({}, ['a', 'b'], 1)).toEqual({ a: { b: 1 } })
  expect(withValue({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] })
  expect(withValue({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 })
  expect(withInserted({}, ['a'], 0, 'x')).toEqual({ a: ['x'] })
  expect(withMoved({ a: [1, 2, 3] }, ['a'], 2, 0)).toEqual({ a: [3, 1, 2] })
  expect(valueAt({ a: [1] }, ['a', 'length'])).toBeUndefined()
  expect(valueAt({}, ['constructor'])).toBeUndefined()
})

test('a text that is nested too deep is refused, and walked by nobody', () => {
  const draft = createDraft(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  const { reading } = draft.store.getState()
  expect(reading.problems[0]?.code).toBe('too_deep')
  expect(reading.value).toBeUndefined()
  expect(rangesIn(reading.text).size).toBe(0)
  draft.put(['id'], 'x')
  expect(draft.store.getState().reading.text).toBe(reading.text)
})
