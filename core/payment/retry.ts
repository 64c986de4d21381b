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
        readonly max_timeout?: number | 'infinity' | undefined
      }
    | undefined
  readonly intervals?: readonly number[] | undefined
  readonly timecap?: { readonly timeout: number | 'infinity'; readonly policy: RetryPolicy } | undefined
}

/**
 * The wait before retry number `skipped + 1`, in seconds, or undefined when the policy has none left.
 * The strategy is built anew each time and `skipped` steps are passed over without waiting, which is why the waits
 * of a timecap come out cumulative (`beyond.retry.timecap`).
 */
export const nextWait = (policy: RetryPolicy | undefined, skipped: number): number | undefined => {
  if (!policy || skipped < 0) return undefined
  // Where the real system dies of a policy that it cannot build or reckon, there is no retry.
  if (!isBuildable(policy)) return undefined
  if (policy.linear) return skipped < linearRetries(policy.linear) ? policy.linear.timeout : undefined
  if (policy.exponential) return exponentialWait(policy.exponential, skipped)
  if (policy.intervals) return policy.intervals[skipped]
  return policy.timecap && nth(waitsOf(policy), skipped)
}

/** Without a first wait or a factor there is nothing to go on from, and a total would be divided by nothing. */
const isBuildable = ({ linear, exponential, intervals }: RetryPolicy): boolean => {
  if (linear) return linear.timeout > 0
  if (exponential)
    return exponential.timeout > 0 && exponential.factor > 0 && bound(exponential.max_timeout) > 0
  return intervals?.[0] !== 0
}

type Linear = NonNullable<RetryPolicy['linear']>
type Exponential = NonNullable<RetryPolicy['exponential']>

const linearRetries = ({ retries, timeout }: Linear): number => {
  if (retries === 'infinity') return Number.POSITIVE_INFINITY
  return typeof retries === 'number' ? retries : Math.floor(retries.max_total_timeout / timeout)
}

const exponentialWait = (policy: Exponential, skipped: number): number | undefined => {
  if (skipped >= exponentialRetries(policy)) return undefined
  // Beyond it no seconds can be told apart; without it an endless policy would end in waits that are no numbers.
  const max = Math.min(bound(policy.max_timeout), Number.MAX_SAFE_INTEGER)
  let wait = policy.timeout
  for (let step = 0; step < skipped; step++) {
    const next = Math.min(Math.round(wait * policy.factor), max)
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
  const max = bound(max_timeout)
  if (max <= timeout || factor === 1) return Math.floor(total / Math.min(timeout, max))
  const ratio = (total * (factor - 1)) / timeout + 1
  // Waits that shrink never add up to so much: no logarithm has a value here, nor the limit's formula a meaning.
  if (ratio <= 0) return 0
  const unclamped = Math.trunc(logarithm(ratio) / logarithm(factor))
  const clampedFrom = Math.trunc(logarithm(max / timeout) / logarithm(factor) + 1)
  if (max === Number.POSITIVE_INFINITY || unclamped < clampedFrom) return unclamped
  const growing = (timeout * (factor ** (clampedFrom - 1) - 1)) / (factor - 1)
  return Math.trunc((total - growing + (clampedFrom - 1) * max) / max)
}

const bound = (seconds: number | 'infinity' | undefined): number =>
  seconds === undefined || seconds === 'infinity' ? Number.POSITIVE_INFINITY : seconds

/**
 * All waits of a policy in order; those of a cap are the running sums of what it stands over, up to its total. A cap
 * without end is no cap at all: it sums up nothing.
 */
const waitsOf = function* (policy: RetryPolicy): Generator<number> {
  const cap = policy.timecap
  if (cap)
    return yield* cap.timeout === 'infinity' ? waitsOf(cap.policy) : waitsUnder(cap.timeout, cap.policy)
  for (let skipped = 0; ; skipped++) {
    const wait = nextWait(policy, skipped)
    if (wait === undefined) return
    yield wait
  }
}

const waitsUnder = function* (total: number, policy: RetryPolicy): Generator<number> {
  let sum = 0
  for (const wait of total > 0 ? waitsOf(policy) : []) {
    sum += wait
    if (sum > total) return
    yield sum
  }
}

const nth = (waits: Iterable<number>, index: number): number | undefined => {
  let at = 0
  for (const wait of waits) if (at++ === index) return wait
  return undefined
}
