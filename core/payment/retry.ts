import { logarithm } from './logarithm.ts'

/** A number, for ever, or as many as are computed to fit into a total of seconds. */
export type Retries = number | 'infinity' | { readonly max_total_timeout: number }

/** `payment_retry_policy` of one target type; all waits are in whole seconds. */
export interface RetryPolicy {
  readonly no_retry?: Record<string, never> | undefined
  readonly linear?: { readonly retries: Retries; readonly timeout: number } | undefined
  readonly exponential?:
    | {
        readonly retries: Retries
        readonly factor: number
        readonly timeout: number
        readonly max_timeout?: number | undefined
      }
    | undefined
  readonly intervals?: readonly number[] | undefined
  readonly timecap?: { readonly timeout: number; readonly policy: RetryPolicy } | undefined
}

/**
 * The wait before retry number `skipped + 1`, in seconds, or undefined when the policy has none left.
 * The strategy is built anew each time and `skipped` steps are passed over without waiting, which is why the waits
 * of a timecap come out cumulative (`beyond.retry.timecap`).
 */
export const nextWait = (policy: RetryPolicy | undefined, skipped: number): number | undefined => {
  if (!policy || skipped < 0) return undefined
  if (policy.linear) return skipped < linearRetries(policy.linear) ? policy.linear.timeout : undefined
  if (policy.exponential) return exponentialWait(policy.exponential, skipped)
  if (policy.intervals) return policy.intervals[skipped]
  return policy.timecap && timecapWait(policy.timecap, skipped)
}

type Linear = NonNullable<RetryPolicy['linear']>
type Exponential = NonNullable<RetryPolicy['exponential']>
type Timecap = NonNullable<RetryPolicy['timecap']>

const linearRetries = ({ retries, timeout }: Linear): number => {
  if (retries === 'infinity') return Number.POSITIVE_INFINITY
  return typeof retries === 'number' ? retries : Math.floor(retries.max_total_timeout / timeout)
}

const exponentialWait = (policy: Exponential, skipped: number): number | undefined => {
  if (skipped >= exponentialRetries(policy)) return undefined
  let wait = policy.timeout
  for (let step = 0; step < skipped; step++) {
    const next = Math.min(Math.round(wait * policy.factor), policy.max_timeout ?? Number.POSITIVE_INFINITY)
    // A wait that no longer grows stays: without this a counter of a million would be walked step by step.
    if (next === wait) return wait
    wait = next
  }
  return wait
}

/**
 * Never summed up: the real system *computes* how many waits fit into the total, with logarithms, and so may wait
 * longer than the total or stop early.
 */
const exponentialRetries = ({ retries, factor, timeout, max_timeout }: Exponential): number => {
  if (retries === 'infinity') return Number.POSITIVE_INFINITY
  if (typeof retries === 'number') return retries
  const total = retries.max_total_timeout
  const max = max_timeout ?? Number.POSITIVE_INFINITY
  if (max <= timeout || factor === 1) return Math.floor(total / Math.min(timeout, max))
  const unclamped = Math.floor(logarithm((total * (factor - 1)) / timeout + 1) / logarithm(factor))
  const clampedFrom = Math.floor(logarithm(max / timeout) / logarithm(factor) + 1)
  if (max_timeout === undefined || unclamped < clampedFrom) return unclamped
  const growing = (timeout * (factor ** (clampedFrom - 1) - 1)) / (factor - 1)
  return Math.trunc((total - growing + (clampedFrom - 1) * max) / max)
}

const timecapWait = ({ timeout, policy }: Timecap, skipped: number): number | undefined => {
  let sum = 0
  for (let step = 0; step <= skipped; step++) {
    const wait = nextWait(policy, step)
    if (wait === undefined || timeout <= 0) return undefined
    sum += wait
    if (sum > timeout) return undefined
  }
  return sum
}
