import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equal } from './equal.ts'

const json = fc.jsonValue({ maxDepth: 3 })

describe('beyond.trx.same: two transactions are compared by what they hold', () => {
  test('a copy is the same', () => {
    fc.assert(
      fc.property(json, value => {
        expect(equal(value, structuredClone(value))).toBe(true)
      }),
    )
  })
  test('two JSON values are the same exactly when the platform says so', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(equal(a, b)).toBe(isDeepStrictEqual(structuredClone(a), structuredClone(b)) || a === b)
      }),
    )
  })
  test.each([
    [{ id: 'x', extra: { a: '1', b: '2' } }, { extra: { b: '2', a: '1' }, id: 'x' }, true],
    [{ id: 'x', timestamp: undefined }, { id: 'x' }, true],
    [{ id: 'x', extra: {} }, { id: 'x' }, false],
    [{ id: 'x' }, { id: 'x', extra: {} }, false],
    [{ a: undefined, b: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
  ])('%j and %j: %s', (a, b, same) => expect(equal(a, b)).toBe(same))
})
