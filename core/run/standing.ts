import type { Concern, FaultDetectorLoad } from '../effects/faultDetector.ts'
import { CRITICAL_RATE, SERVICE_CONFIG } from '../effects/faultDetector.ts'
import type { Registered } from './detector.ts'

/** What routing does with a provider's route of such a standing when it chooses one next. */
export type Verdict = 'usable' | 'rejected' | 'ranked lower'

/** How a service of the fault detector stands: the counts of its window, what they come to, and what follows. */
export interface Standing {
  readonly operations: number
  readonly errors: number
  readonly overtime: number
  /** From 0 to 1; undefined while there is no operation to reckon with. */
  readonly rate: number | undefined
  readonly verdict: Verdict
}

const { sliding_window, operation_time_limit } = SERVICE_CONFIG
const MINUTE = 60_000
/** A share of a load is no round binary number: 0.7 of 90 operations comes to 62.99999999999999. */
const ROUNDING = 1e-9

/** Whether an operation counts: it goes on, or has ended within the last 60 s. `now` in ms since the epoch. */
export const isInWindow = ({ ended }: Pick<Registered, 'ended'>, now: number): boolean =>
  ended === undefined || now - ended < sliding_window

/** Whether an operation took longer than it may, or has been going on for longer. One with no known start did not. */
export const isOvertime = ({ started, ended }: Pick<Registered, 'started' | 'ended'>, now: number): boolean =>
  started !== undefined && (ended ?? now) - started > operation_time_limit

/**
 * The standing of one service by its operations at `now`, ms since the epoch. The formula is ours: (errors + overtime) /
 * operations, over the window. The detector aggregates in a way of its own, which is not copied here.
 */
export const standingOf = (
  concern: Concern,
  known: readonly Registered[],
  now: number,
  load: FaultDetectorLoad | undefined,
): Standing => {
  const counted = known.filter(operation => isInWindow(operation, now))
  const failed = counted.filter(operation => operation.failed)
  // What failed late is one failure, not two: the rate must not come to more than 1.
  const late = counted.filter(operation => !operation.failed && isOvertime(operation, now))
  const besides = ((load?.per_minute ?? 0) * sliding_window) / MINUTE
  const operations = counted.length + besides
  const errors = failed.length + besides * (load?.errors ?? 0)
  const rate = operations > 0 ? (errors + late.length) / operations : undefined
  return { operations, errors, overtime: late.length, rate, verdict: verdictOf(concern, rate) }
}

const verdictOf = (concern: Concern, rate: number | undefined): Verdict => {
  if (rate === undefined || rate < CRITICAL_RATE - ROUNDING) return 'usable'
  return concern === 'availability' ? 'rejected' : 'ranked lower'
}
