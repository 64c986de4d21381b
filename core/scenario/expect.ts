import type { ProviderFunction } from '../effects/call.ts'
import { requestOf } from '../machine/advance.ts'
import type { Activity } from '../payment/state.ts'
import type { History } from '../run/history.ts'
import { inputAt, lastRun, runAt, visitsUpTo } from '../run/history.ts'
import { equal } from '../session/equal.ts'
import type { StepId } from '../steps/table.ts'
import type { Outcome } from './trace.ts'
import { outcomeAt } from './trace.ts'

/** An error that a wake-up ended with, as far as it is told. */
export interface ExpectedRaise {
  readonly class: 'throw' | 'error'
  readonly reason: string
}

/** What a run is expected to come to; what is not told is not looked at. */
export interface Expectations {
  /** Where the machine is at last. */
  readonly activity?: Activity | undefined
  /** What is stored: exactly these changes, or some of them in this order, each at least with these fields. */
  readonly changes?: { readonly exact: readonly object[] } | { readonly some: readonly object[] } | undefined
  /** The provider's functions, in the order of their calls. */
  readonly calls?: readonly ProviderFunction[] | undefined
  readonly reached?: readonly StepId[] | undefined
  readonly not_reached?: readonly StepId[] | undefined
  /** The last raise; null when nothing may be raised. */
  readonly raise?: ExpectedRaise | null | undefined
}

export type ExpectationName = keyof Expectations

/** An expectation that a run has not met, with what it came to instead. */
export interface Unmet {
  readonly name: ExpectationName
  readonly expected: unknown
  readonly found: unknown
}

/** What a run came to, in the form in which it can be expected. */
export const expectationsOf = (
  past: History,
): Required<Pick<Expectations, 'activity' | 'calls' | 'raise'>> & {
  readonly changes: { readonly exact: readonly object[] }
} => ({
  activity: lastRun(past).state.activity,
  changes: { exact: changesOf(past) },
  calls: callsOf(past),
  raise: raiseOf(past) ?? null,
})

/** The expectations that a run has not met; none when it is as expected. */
export const unmet = (expect: Expectations, past: History): readonly Unmet[] => {
  const came = expectationsOf(past)
  const found: Unmet[] = []
  const compare = (name: ExpectationName, is: boolean, instead: unknown) => {
    if (expect[name] !== undefined && !is) found.push({ name, expected: expect[name], found: instead })
  }
  compare('activity', expect.activity === came.activity, came.activity)
  compare('changes', hasChanges(expect.changes, came.changes.exact), came.changes.exact)
  compare('calls', equal(expect.calls, came.calls), came.calls)
  compare('raise', equal(expect.raise, came.raise), came.raise)
  const missed = expect.reached?.filter(step => !hasReached(past, step)) ?? []
  compare('reached', missed.length === 0, missed)
  const met = expect.not_reached?.filter(step => hasReached(past, step)) ?? []
  compare('not_reached', met.length === 0, met)
  return found
}

const hasReached = (past: History, step: StepId): boolean => visitsUpTo(past, step, past.length - 1) > 0

const hasChanges = (expected: Expectations['changes'], stored: readonly object[]): boolean => {
  if (!expected) return true
  if ('exact' in expected) return equal(expected.exact, stored)
  let from = 0
  return expected.some.every(wanted => {
    const at = stored.findIndex((change, index) => index >= from && isPartOf(wanted, change))
    from = at + 1
    return at >= 0
  })
}

/** Whether a value has everything that a part of it tells; a list has to be the same. */
const isPartOf = (part: unknown, whole: unknown): boolean => {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return equal(part, whole)
  if (typeof whole !== 'object' || whole === null) return false
  return Object.entries(part).every(
    ([key, value]) => Object.hasOwn(whole, key) && isPartOf(value, Reflect.get(whole, key)),
  )
}

const outcomesOf = (past: History): readonly Outcome[] => {
  const found: Outcome[] = []
  for (let index = 1; index < past.length; index++) {
    // An edit stays at its step: what ends there has not ended twice.
    const outcome =
      runAt(past, index - 1).at === runAt(past, index).at ? undefined : outcomeAt(runAt(past, index))
    if (outcome) found.push(outcome)
  }
  return found
}

const changesOf = (past: History): readonly object[] =>
  outcomesOf(past).flatMap(outcome => ('ok' in outcome ? outcome.ok.changes : []))

const raiseOf = (past: History): ExpectedRaise | undefined => {
  const raised = outcomesOf(past).flatMap(outcome => ('exception' in outcome ? [outcome.exception] : []))
  const last = raised.at(-1)
  return last && { class: last.class, reason: last.reason }
}

const callsOf = (past: History): readonly ProviderFunction[] => {
  const found: ProviderFunction[] = []
  for (let index = 1; index < past.length; index++) {
    const input = inputAt(past, index)
    const request = input && 'reply' in input ? requestOf(runAt(past, index - 1)) : undefined
    if (request?.service === 'provider') found.push(request.function)
  }
  return found
}
