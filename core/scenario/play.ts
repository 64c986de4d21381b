import type { History } from '../run/history.ts'
import { extend, history, lastRun } from '../run/history.ts'
import { inputFor } from './played.ts'
import type { Scenario } from './scenario.ts'
import { startRun } from './start.ts'

/** Steps after which a scenario that polls for ever is left where it stands. */
export const MOST_PLAYED = 20_000

/**
 * A scenario played to its end, with its own rules answering in place: what the debugger would show at the end of a run
 * that nobody touches. Goes on from a history when one is given; stops after `most` steps.
 */
export const play = (
  scenario: Scenario,
  from: History = history(startRun(scenario)),
  most: number = MOST_PLAYED,
): History => {
  let past = from
  while (past.length < most) {
    const next = played(scenario, past)
    if (!next) break
    past = next
  }
  return past
}

const played = (scenario: Scenario, past: History): History | undefined => {
  const input = inputFor(scenario, lastRun(past))
  if (input === 'over') return undefined
  return extend(past, input === 'nothing' ? undefined : input)
}
