import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policy as anyPolicy } from '../run/policies.arbitrary.ts'
import type { Retries, RetryPolicy } from './retry.ts'
import { nextWait } from './retry.ts'

/** The waits of a policy in order, at most so many. */
const waits = (policy: RetryPolicy | undefined, atMost = 12): number[] => {
  const list: number[] = []
  while (list.length < atMost) {
    const wait = nextWait(policy, list.length)
    if (wait === undefined) break
    list.push(wait)
  }
  return list
}

const linear = (retries: Retries, timeout: number): RetryPolicy => ({ linear: { retries, timeout } })
const exponential = (
  retries: Retries,
  factor: number,
  timeout: number,
  max_timeout?: number,
): RetryPolicy => ({
  exponential: { retries, factor, timeout, ...(max_timeout !== undefined && { max_timeout }) },
})
const within = (max_total_timeout: number): Retries => ({ max_total_timeout })
const capped = (timeout: number, policy: RetryPolicy): RetryPolicy => ({ timecap: { timeout, policy } })

const RUNS = { numRuns: 300 }
const seconds = fc.integer({ min: 1, max: 60 })

describe('beyond.retry.linear', () => {
  test('3 times 2 s', () => expect(waits(linear(3, 2))).toEqual([2, 2, 2]))
  test('for ever', () => expect(nextWait(linear('infinity', 7), 1_000_000)).toBe(7))
  test('the total divided by the wait, the remainder dropped', () => {
    expect(waits(linear(within(11), 3))).toEqual([3, 3, 3])
    expect(waits(linear(within(2), 3))).toEqual([])
  })
  test('every wait is the same, and their number is the one asked for', () => {
    fc.assert(
      fc.property(fc.nat(20), seconds, (retries, timeout) => {
        expect(waits(linear(retries, timeout), 30)).toEqual(Array.from({ length: retries }, () => timeout))
      }),
      RUNS,
    )
  })
  test('within a total the waits never add up to more, and one more would', () => {
    fc.assert(
      fc.property(fc.nat(200), seconds, (total, timeout) => {
        const sum = waits(linear(within(total), timeout), 300).length * timeout
        expect(sum).toBeLessThanOrEqual(total)
        expect(sum + timeout).toBeGreaterThan(total)
      }),
      RUNS,
    )
  })
})

describe('beyond.retry.exponential', () => {
  test.each([
    ['twice as long each time', exponential(4, 2, 1), [1, 2, 4, 8]],
    ['no wait longer than the limit', exponential(5, 2, 1, 5), [1, 2, 4, 5, 5]],
    ['the first wait is not limited', exponential(3, 2, 10, 4), [10, 4, 4]],
    ['rounded at each step', exponential(6, 1.5, 1), [1, 2, 3, 5, 8, 12]],
    ['as shipped for processed: a total of 30 s', exponential(within(30), 2, 1), [1, 2, 4, 8]],
    ['the waits may add up to more than the total', exponential(within(5), 1.5, 1), [1, 2, 3]],
    ['also under a limit below the first wait', exponential(within(12), 2, 4, 3), [4, 3, 3, 3]],
    ['or stop early', exponential(within(12), 2, 3, 10), [3]],
    ['a logarithm that falls just short', exponential(within(121), 3, 1), [1, 3, 9, 27]],
    ['a factor of 1 is linear', exponential(within(10), 1, 3), [3, 3, 3]],
    ['nothing fits into a total of 0', exponential(within(0), 2, 1), []],
  ])('%s', (_, policy, expected) => expect(waits(policy)).toEqual(expected))

  test('each wait is the one before times the factor, rounded and limited', () => {
    const factor = fc.constantFrom(0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3)
    fc.assert(
      fc.property(
        factor,
        seconds,
        fc.option(seconds, { nil: undefined }),
        fc.nat(10),
        (by, first, max, count) => {
          const list = waits(exponential(count, by, first, max), 20)
          expect(list).toHaveLength(count)
          for (const [index, wait] of list.entries()) {
            const before = list[index - 1]
            const wanted = before === undefined ? first : Math.min(Math.round(before * by), max ?? Infinity)
            expect(wait).toBe(wanted)
          }
        },
      ),
      RUNS,
    )
  })

  test('a wait that could grow for ever stays a number', () => {
    expect(nextWait(exponential('infinity', 1000, 1), 1_000_000)).toBe(Number.MAX_SAFE_INTEGER)
  })

  test('a wait that has stopped growing costs nothing to reach', () => {
    expect(nextWait(exponential('infinity', 2, 1, 60), 1_000_000_000)).toBe(60)
  })
})

describe('beyond.retry.intervals', () => {
  test('as listed, each once', () => expect(waits({ intervals: [5, 1, 9] })).toEqual([5, 1, 9]))
  test('an empty list is no retry', () => expect(waits({ intervals: [] })).toEqual([]))
})

describe('beyond.retry.timecap', () => {
  test('the waits add up', () => expect(waits(capped(9, linear('infinity', 3)))).toEqual([3, 6, 9]))
  test('reaching the limit exactly is allowed', () => expect(waits(capped(6, linear(5, 3)))).toEqual([3, 6]))
  test('a limit of 0 is no retry', () => expect(waits(capped(0, { intervals: [0, 0] }))).toEqual([]))
  test('a cap over a cap adds up once more', () => {
    expect(waits(capped(100, capped(100, linear(3, 3))))).toEqual([3, 9, 18])
  })
  test('the n-th wait is the sum of the first n below it, as long as that is within the limit', () => {
    fc.assert(
      fc.property(anyPolicy, fc.integer({ min: 1, max: 80 }), (inner, limit) => {
        const sums: number[] = []
        for (const wait of waits(inner)) sums.push((sums.at(-1) ?? 0) + wait)
        const over = sums.findIndex(sum => sum > limit)
        expect(waits(capped(limit, inner))).toEqual(over < 0 ? sums : sums.slice(0, over))
      }),
      RUNS,
    )
  })
})

describe('beyond.retry.none', () => {
  test('no_retry has no wait', () => expect(waits({ no_retry: {} })).toEqual([]))
  test('nor has a target without a policy', () => expect(waits(undefined)).toEqual([]))
})

describe('beyond.retry.skip', () => {
  test('a policy that has ended does not begin again', () => {
    fc.assert(
      fc.property(anyPolicy, fc.nat(40), (policy, further) => {
        const { length } = waits(policy, 200)
        if (length < 200) expect(nextWait(policy, length + further)).toBeUndefined()
      }),
      RUNS,
    )
  })
  test('a wait is a whole number of seconds and never negative', () => {
    fc.assert(
      fc.property(anyPolicy, fc.nat(10), (policy, skipped) => {
        const wait = nextWait(policy, skipped) ?? 0
        expect(Number.isSafeInteger(wait) && wait >= 0).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('beyond.retry.timecap: nested and endless caps', () => {
  test('many caps over an endless policy are walked once, not once per cap and step', () => {
    let policy = linear('infinity', 1)
    for (let depth = 0; depth < 40; depth++) policy = capped(Number.MAX_SAFE_INTEGER, policy)
    // Sums of sums are the binomial coefficients: 45 over 5.
    expect(nextWait(policy, 5)).toBe(1_221_759)
  })

  test('a cap without end is no cap: nothing is summed up', () => {
    fc.assert(
      fc.property(anyPolicy, policy => {
        expect(waits({ timecap: { timeout: 'infinity', policy } })).toEqual(waits(policy))
      }),
      RUNS,
    )
  })

  test('nor does one between two others', () => {
    const endless: RetryPolicy = { timecap: { timeout: 'infinity', policy: linear(3, 3) } }
    expect(waits(endless)).toEqual([3, 3, 3])
    expect(waits(capped(100, endless))).toEqual([3, 6, 9])
  })
})

describe('beyond.retry.none: a policy that the real system dies of gives no retry', () => {
  test.each([
    ['a factor below one, a total out of reach', exponential(within(100), 0.5, 1)],
    ['the same with a limit', exponential(within(100), 0.5, 1, 5)],
    ['a total that shrinking waits come near for ever', exponential(within(2), 0.5, 1)],
    ['the same with a limit', exponential(within(4), 0.5, 2, 9)],
    ['waits of nothing in a total', linear(within(10), 0)],
    ['waits of nothing for ever', linear('infinity', 0)],
    ['growing from nothing', exponential(within(10), 2, 0)],
    ['a factor of nothing', exponential('infinity', 0, 5)],
    ['a limit of nothing', exponential(within(10), 2, 1, 0)],
    ['a limit below nothing', exponential('infinity', 2, 1, -5)],
    ['a first interval of nothing', { intervals: [0, 5] }],
  ])('%s', (_, policy) => expect(waits(policy)).toEqual([]))

  test('a total is used up at some time, whatever the factor', () => {
    const factor = fc.constantFrom(0.4, 0.5, 0.75, 0.99, 1, 1.01, 1.25, 1.5, 2, 3)
    const limit = fc.option(fc.nat(60), { nil: undefined })
    fc.assert(
      fc.property(fc.nat(300), factor, fc.nat(20), limit, (total, by, first, max) => {
        expect(nextWait(exponential(within(total), by, first, max), 2_000)).toBeUndefined()
      }),
      RUNS,
    )
  })
})
