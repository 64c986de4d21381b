import { advance } from '../machine/advance.ts'
import type { History } from '../run/history.ts'
import { append, history, lastRun } from '../run/history.ts'
import { inputFor } from '../scenario/played.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { startRun } from '../scenario/start.ts'

/** The history of a scenario played to its end, or, after so many steps, to where it needs something. */
export const play = (scenario: Scenario, atMost = 2_000): History => {
  let past = history(startRun(scenario))
  for (;;) {
    const run = lastRun(past)
    const input = inputFor(scenario, run)
    if (input === 'over' || (past.length > atMost && input !== 'nothing')) return past
    const given = input === 'nothing' ? undefined : input
    past = append(past, advance(run, given), given)
  }
}
