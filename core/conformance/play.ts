import type { Input } from '../language/input.ts'
import { advance, needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import type { History } from '../run/history.ts'
import { append, history, lastRun } from '../run/history.ts'
import { answer, callNumber } from '../scenario/answer.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { nextOutside } from '../scenario/script.ts'
import { startRun } from '../scenario/start.ts'

/** What a scenario gives the run where it stands: nothing, an input, or the news that nothing more will come. */
export const inputFor = (scenario: Scenario, run: Run): Input | 'nothing' | 'over' => {
  if (needs(run) === 'nothing') return 'nothing'
  const request = requestOf(run)
  if (request) return { reply: answer(scenario, request, callNumber(run, request)) }
  return nextOutside(scenario, run) ?? 'over'
}

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
