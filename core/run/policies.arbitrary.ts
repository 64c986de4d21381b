import fc from 'fast-check'
import type { Retries, RetryPolicy } from '../payment/retry.ts'

const CAPS = 4

const retries = fc.oneof(
  fc.integer({ min: -1, max: 3 }),
  fc.constant<Retries>('infinity'),
  fc.record({ max_total_timeout: fc.nat(60) }),
)
const endless = fc.constant<'infinity'>('infinity')
/** From a half to three in steps of a twentieth, and now and then a factor that nothing grows or lives by. */
const factor = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 10, max: 60 }).map(twentieths => twentieths / 20) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0.1, 1000) },
)

const linear = fc.record({ linear: fc.record({ retries, timeout: fc.nat(10) }) })
const exponential = fc.record({
  exponential: fc.record(
    {
      retries,
      factor,
      timeout: fc.nat(5),
      max_timeout: fc.oneof(fc.integer({ min: -1, max: 20 }), endless),
    },
    { requiredKeys: ['retries', 'factor', 'timeout'] },
  ),
})
const intervals = fc.record({ intervals: fc.array(fc.nat(20), { maxLength: 3 }) })

const plainPolicy: fc.Arbitrary<RetryPolicy> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ no_retry: {} }) },
  { weight: 3, arbitrary: linear },
  { weight: 3, arbitrary: exponential },
  { weight: 2, arbitrary: intervals },
)

const cap = fc.oneof(
  { weight: 4, arbitrary: fc.nat(60) },
  { weight: 1, arbitrary: fc.constantFrom<number | 'infinity'>(0, -1, 'infinity', 1_000_000) },
)

/** Any retry policy that a file can hold, with up to four caps over it, none of them or one without end included. */
export const policy: fc.Arbitrary<RetryPolicy> = fc
  .tuple(
    plainPolicy,
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(cap, { minLength: 1, maxLength: CAPS })),
  )
  .map(([plain, caps]) =>
    caps.reduce<RetryPolicy>((under, timeout) => ({ timecap: { timeout, policy: under } }), plain),
  )
