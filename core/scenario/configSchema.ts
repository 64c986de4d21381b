import * as v from 'valibot'
import type { Retries, RetryPolicy } from '../payment/retry.ts'
import { integer, natural, union } from './domainSchema.ts'

const retries = v.lazy(input => {
  if (typeof input === 'object') return v.strictObject({ max_total_timeout: natural })
  return typeof input === 'string' ? v.literal('infinity') : integer
}) as v.GenericSchema<unknown, Retries>

const seconds = natural
const secondsOrEver = v.lazy(input =>
  typeof input === 'string' ? v.literal('infinity') : integer,
) as v.GenericSchema<unknown, number | 'infinity'>

const plainPolicies = {
  no_retry: v.strictObject({}),
  linear: v.strictObject({ retries, timeout: seconds }),
  exponential: v.strictObject({
    retries,
    factor: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1000)),
    timeout: seconds,
    max_timeout: v.exactOptional(secondsOrEver),
  }),
  intervals: v.pipe(v.array(seconds), v.maxLength(1000)),
}

/** A cap may stand over a cap, which is why the schema refers to itself. */
const policy: v.GenericSchema<unknown, RetryPolicy> = union({
  ...plainPolicies,
  timecap: v.strictObject({ timeout: secondsOrEver, policy: v.lazy(() => policy) }),
}) as v.GenericSchema<unknown, RetryPolicy>

const perTarget = v.strictObject({
  processed: v.exactOptional(policy),
  captured: v.exactOptional(policy),
  cancelled: v.exactOptional(policy),
  refunded: v.exactOptional(policy),
})

export const config = v.strictObject({
  payment_retry_policy: v.exactOptional(perTarget),
  benign_failures: v.exactOptional(v.array(v.string())),
  provider_timeout: v.exactOptional(v.pipe(natural, v.minValue(1))),
})
