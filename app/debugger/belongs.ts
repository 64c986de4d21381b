import type { Input, OutsideInput, ReplyInput } from 'sessionscope/language/input.ts'
import { inputKind } from 'sessionscope/language/input.ts'
import { accepts, canElapse, needs } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { equal } from 'sessionscope/session/equal.ts'
import { upcoming } from './clock.ts'

/** What a run can be given by hand; time that passes in ms. */
export type Given = OutsideInput | ReplyInput | { readonly elapsed: number }

/** Whether a run takes an input where it stands: whoever gave it may have seen a run that has gone on since. */
export const belongs = (run: Run, input: Given): boolean => {
  if ('reply' in input) return needs(run) === 'reply'
  if ('elapsed' in input) return canElapse(run, input.elapsed)
  return accepts(run).includes(inputKind(input))
}

/** Whether an input is the one that the scenario would give next by itself. */
export const isExpected = (scenario: Scenario, run: Run, input: Input): boolean =>
  equal(upcoming(scenario, run)?.input, input)
