import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logarithm } from './logarithm.ts'

describe('beyond.retry.exponential: the logarithm is rounded correctly', () => {
  // Computed with sixty decimal digits; the quotients decide how many retries fit.
  test.each([
    [1, 0],
    [1.5, 0.4054651081081644],
    [2, Math.LN2],
    [3, 1.0986122886681098],
    [243, 5.493061443340548],
    [31, 3.4339872044851463],
    [1.0000000000000002, 2.2204460492503128e-16],
    [0.9999999999999999, -1.1102230246251565e-16],
    [123456.75, 11.723646171285829],
  ])('of %d', (value, expected) => expect(logarithm(value)).toBe(expected))

  test('it is never further from the engine’s own than the last bit', () => {
    const positive = fc.double({ min: 1e-9, max: 1e18, noNaN: true })
    fc.assert(
      fc.property(positive, value => {
        const near = Math.abs(Math.log(value)) * 2 ** -52
        expect(Math.abs(logarithm(value) - Math.log(value))).toBeLessThanOrEqual(near)
      }),
      { numRuns: 1_000 },
    )
  })

  test('what has no logarithm stays what it is', () => {
    expect([logarithm(0), logarithm(-1), logarithm(Infinity)]).toEqual([-Infinity, Number.NaN, Infinity])
    expect(logarithm(5e-324)).toBeLessThan(-700)
  })
})
