import { requestOf } from 'sessionscope/machine/advance.ts'
import type { Answers } from 'sessionscope/run/recompute.ts'
import { answer, callNumber } from 'sessionscope/scenario/answer.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'

/** How a scenario answers the calls of its runs in the page, with no endpoint between. */
export const answersOf =
  (scenario: Scenario): Answers =>
  run => {
    const request = requestOf(run)
    if (!request) throw new Error(`${run.at} makes no call`)
    return answer(scenario, request, callNumber(run, request))
  }
