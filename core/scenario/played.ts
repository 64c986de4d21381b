import type { Input } from '../language/input.ts'
import { advance, needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import type { History } from '../run/history.ts'
import { inputAt, runAt } from '../run/history.ts'
import { equal } from '../session/equal.ts'
import { answer, callNumber } from './answer.ts'
import type { SavedRun } from './savedRun.ts'
import type { Scenario } from './scenario.ts'
import { nextOutside } from './script.ts'
import { startRun } from './start.ts'

/** What a scenario gives the run where it stands: nothing, an input, or the news that nothing more will come. */
export const inputFor = (scenario: Scenario, run: Run): Input | 'nothing' | 'over' => {
  if (needs(run) === 'nothing') return 'nothing'
  const request = requestOf(run)
  if (request) return { reply: answer(scenario, request, callNumber(run, request)) }
  return nextOutside(scenario, run) ?? 'over'
}

/** Whether a scenario makes all of a run by itself, so that the scenario and a step are enough to tell where it stands. */
export const isPlayed = (scenario: Scenario, past: History): boolean => {
  for (let index = 1; index < past.length; index++) {
    const own = inputFor(scenario, runAt(past, index - 1))
    if (!equal(inputAt(past, index), own === 'nothing' ? undefined : own)) return false
  }
  return true
}

/** The run that a scenario makes by itself, up to an index or to where nothing more comes. */
export const playedTo = (scenario: Scenario, index: number): SavedRun => {
  const inputs: Input[] = []
  let run = startRun(scenario)
  for (let cursor = 0; ; cursor++) {
    const next = cursor < index ? inputFor(scenario, run) : 'over'
    if (next === 'over') return { inputs, cursor }
    if (next !== 'nothing') inputs.push(next)
    run = advance(run, next === 'nothing' ? undefined : next)
  }
}
