import { expect, test } from 'vitest'
import { examine, LIMITS, mostValues } from './limits.ts'

/** A value that counts how often anything in it is read. */
const counting = (value: unknown, read: () => void): unknown =>
  typeof value === 'object' && value !== null
    ? new Proxy(value, {
        get: (target, key) => {
          if (typeof key === 'string' && Object.hasOwn(target, key) && key !== 'length') read()
          return counting(Reflect.get(target, key), read)
        },
      })
    : value

const rows = (count: number, each: number) =>
  Array.from({ length: count }, () => Array.from({ length: each }, (_, index) => ({ index })))

test('values are counted as they are, the value itself among them', () => {
  expect(examine(5)).toEqual({ problem: undefined, values: 1 })
  expect(examine({ a: [1, 'x', null], b: {} })).toEqual({ problem: undefined, values: 6 })
})

test('what holds more values than allowed is refused, and no more of them are read', () => {
  let reads = 0
  const value = counting(rows(100, 100), () => reads++)
  const problem = { code: 'too_many_values', path: '', values: { limit: 1000 } }
  expect(examine(value, 1000)).toEqual({ problem, values: expect.any(Number) })
  expect(reads).toBeGreaterThan(500)
  expect(reads).toBeLessThan(1000)
})

test('exactly as many as allowed are taken', () => {
  expect(examine([1, 2, 3], 4).problem).toBeUndefined()
  expect(examine([1, 2, 3], 3).problem?.code).toBe('too_many_values')
})

test('an object may have no more fields than a list entries', () => {
  const fields = Object.fromEntries(Array.from({ length: LIMITS.list + 1 }, (_, index) => [`f${index}`, 0]))
  expect(examine({ fields }).problem).toMatchObject({ code: 'too_many', path: 'fields' })
})

test('whoever may read more bytes may read more values', () => {
  expect(mostValues(10)).toBe(LIMITS.values)
  expect(mostValues(LIMITS.bytes)).toBe(LIMITS.values)
  expect(mostValues(20 * LIMITS.bytes)).toBe(20 * LIMITS.values)
})
