import type { InputKind, OutsideInput } from 'sessionscope/language/input.ts'
import { accepts } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { table } from 'sessionscope/machine/table.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import type { PathMistake } from './drafts.ts'
import { callbackDraft, callbackInput, changeDraft, changeInput, repairDraft, repairInput } from './drafts.ts'
import type { Waiting } from './waiting.ts'
import { waitingOf } from './waiting.ts'

/** An input of a kind, with what its form would begin with. */
const firstInput = (kind: InputKind, waiting: Waiting): OutsideInput | PathMistake => {
  switch (kind) {
    case 'timer':
      return { timer: {} }
    case 'go_on':
      return { go_on: {} }
    case 'callback':
      return callbackInput(callbackDraft(waiting), waiting)
    case 'change_session':
      return changeInput(changeDraft(waiting), waiting)
    case 'repair':
      return repairInput(repairDraft(waiting), waiting)
  }
}

/** The input that takes an exit of a machine at rest; undefined where it is not taken now, and at any other step. */
export const inputTo = (scenario: Scenario, from: Run, to: StepId): OutsideInput | undefined => {
  const step = table[from.at]
  const kind = step.shape === 'waits' ? accepts(from).find(each => step.on[each] === to) : undefined
  const waiting = waitingOf(scenario, from)
  const input = kind && waiting && firstInput(kind, waiting)
  return typeof input === 'object' ? input : undefined
}
