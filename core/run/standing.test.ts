import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FaultDetectorLoad } from '../effects/faultDetector.ts'
import type { Registered } from './detector.ts'
import { isInWindow, standingOf } from './standing.ts'

const NOW = 10_000_000
const WINDOW = 60_000
const LIMIT = 1_200_000

const operation = (over: Partial<Registered> = {}): Registered => ({
  service_id: 's',
  operation_id: 'o',
  concern: 'availability',
  started: NOW - 10,
  ended: NOW - 10,
  failed: false,
  told: [],
  ...over,
})

const failed = operation({ failed: true })
const availability = (known: readonly Registered[]) => standingOf('availability', known, NOW, undefined)

test('with no operation there is no rate, and routing takes the route as usable', () => {
  expect(availability([])).toEqual({
    operations: 0,
    errors: 0,
    overtime: 0,
    rate: undefined,
    verdict: 'usable',
  })
})

test('one payment alone gives 0 or 1', () => {
  expect(availability([operation()]).rate).toBe(0)
  expect(availability([failed]).rate).toBe(1)
})

test('from 0.7 on availability rejects the route, conversion only ranks it lower', () => {
  const of = (errors: number) => Array.from({ length: 10 }, (_, nth) => (nth < errors ? failed : operation()))
  expect(availability(of(6))).toMatchObject({ rate: 0.6, verdict: 'usable' })
  expect(availability(of(7))).toMatchObject({ rate: 0.7, verdict: 'rejected' })
  expect(standingOf('conversion', of(7), NOW, undefined).verdict).toBe('ranked lower')
})

test('an operation leaves the window 60 s after its end', () => {
  const at = (ago: number) => availability([operation({ ended: NOW - ago })]).operations
  expect([at(0), at(WINDOW - 1), at(WINDOW)]).toEqual([1, 1, 0])
})

test('an operation that goes on stays, and becomes overtime beyond the limit', () => {
  const at = (ago: number) => availability([operation({ started: NOW - ago, ended: undefined })])
  expect(at(LIMIT)).toMatchObject({ operations: 1, overtime: 0, rate: 0 })
  expect(at(LIMIT + 1)).toMatchObject({ operations: 1, overtime: 1, rate: 1 })
})

test('one that ended too late is overtime, one that failed late is one error', () => {
  const started = NOW - LIMIT - 100
  expect(availability([operation({ started })])).toMatchObject({ errors: 0, overtime: 1 })
  expect(availability([operation({ started, failed: true })])).toMatchObject({
    errors: 1,
    overtime: 0,
    rate: 1,
  })
})

test('one with no known start is never overtime', () => {
  expect(availability([operation({ started: undefined })]).overtime).toBe(0)
})

test('a load whose share of errors is the threshold reaches it, however many operations it has', () => {
  for (let per_minute = 1; per_minute <= 1_000; per_minute++)
    expect(standingOf('availability', [], NOW, { per_minute, errors: 0.7 }).verdict).toBe('rejected')
})

test('the background load counts beside the own operations', () => {
  const load = { per_minute: 9, errors: 1 }
  expect(standingOf('availability', [operation()], NOW, load)).toMatchObject({
    operations: 10,
    errors: 9,
    rate: 0.9,
    verdict: 'rejected',
  })
  expect(standingOf('availability', [], NOW, { per_minute: 30, errors: 0.25 })).toMatchObject({
    operations: 30,
    errors: 7.5,
    rate: 0.25,
  })
})

describe('of any operations', () => {
  const span = fc.nat(2 * LIMIT)
  const any: fc.Arbitrary<Registered> = fc
    .record({
      ended: fc.option(fc.oneof(span, fc.nat(2 * WINDOW)), { nil: undefined }),
      lasted: fc.option(span, { nil: undefined }),
      failed: fc.boolean(),
    })
    .map(({ ended, lasted, ...rest }) => ({
      ...operation(rest),
      ended: ended === undefined ? undefined : NOW - ended,
      started: lasted === undefined ? undefined : NOW - (ended ?? 0) - lasted,
      failed: ended !== undefined && rest.failed,
    }))
  const many = fc.array(any, { maxLength: 30 })
  const load = fc.option(
    fc.record({ per_minute: fc.nat(1_000_000), errors: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { nil: undefined },
  )

  test('the rate is from 0 to 1', () => {
    const holds = (known: readonly Registered[], besides: FaultDetectorLoad | undefined) => {
      const { rate = 0 } = standingOf('availability', known, NOW, besides)
      expect(rate).toBeGreaterThanOrEqual(0)
      expect(rate).toBeLessThanOrEqual(1)
    }
    fc.assert(fc.property(many, load, holds))
  })

  test('one more failure never lowers the rate', () => {
    fc.assert(
      fc.property(many, fc.nat(), load, (known, some, besides) => {
        const worse = known.map((each, nth) =>
          nth === some % known.length && each.ended !== undefined ? { ...each, failed: true } : each,
        )
        const rateOf = (list: readonly Registered[]) =>
          standingOf('availability', list, NOW, besides).rate ?? 0
        expect(rateOf(worse)).toBeGreaterThanOrEqual(rateOf(known))
      }),
    )
  })

  test('60 s after the last end nothing of what has ended counts any more', () => {
    fc.assert(
      fc.property(many, known => {
        const later = NOW + WINDOW
        const left = known.filter(each => isInWindow(each, later))
        expect(left.every(({ ended }) => ended === undefined)).toBe(true)
        expect(standingOf('availability', known, later, undefined)).toEqual(
          standingOf('availability', left, later, undefined),
        )
      }),
    )
  })

  test('the counts are those of going through them one by one', () => {
    fc.assert(
      fc.property(many, known => {
        let [operations, bad] = [0, 0]
        for (const { started, ended, failed: isBad } of known) {
          if (ended !== undefined && ended <= NOW - WINDOW) continue
          operations += 1
          const end = ended ?? NOW
          if (isBad || (started !== undefined && end > started + LIMIT)) bad += 1
        }
        const { rate, ...standing } = availability(known)
        expect(standing.operations).toBe(operations)
        expect(standing.errors + standing.overtime).toBe(bad)
        expect(rate).toBe(operations === 0 ? undefined : bad / operations)
      }),
    )
  })
})
