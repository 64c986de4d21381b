import { edgeId } from '../graph/graph.ts'
import type { InputKind } from '../language/input.ts'
import { table } from '../machine/table.ts'
import type { EdgeId, StepId } from '../steps/table.ts'
import type { CallWords } from './calls.ts'
import { placeOf } from './piece.ts'
import type { Choice, ChoiceId } from './values.ts'
import type { Words } from './words.ts'

/** The words of an exit. Throws a RangeError for a pair of steps that no exit joins. */
export const exitWords = (from: StepId, to: StepId, { choices, calls }: Words): Choice => {
  const id = edgeId(from, to)
  const step = table[from]
  if (isChoice(id, choices)) return choices[id]
  switch (step.shape) {
    case 'calls':
      return callExit(from, to, calls)
    case 'waits':
      return calls.inputs[kindTo(step.on, to)]
    default:
      return calls.only
  }
}

const isChoice = (id: EdgeId, choices: Words['choices']): id is ChoiceId => Object.hasOwn(choices, id)

const INPUTS: readonly InputKind[] = ['timer', 'callback', 'change_session', 'repair', 'go_on']

const callExit = (from: StepId, to: StepId, { provider, detector }: CallWords): Choice => {
  const place = placeOf(from)
  if ('plain' in place) return to.endsWith('.unavailable.start') ? provider.failed : provider.answered
  if (place.part !== 'start') return detector.whatever
  const next = placeOf(to)
  return 'part' in next && next.part === 'init' ? detector.unknown : detector.known
}

const kindTo = (on: Readonly<Partial<Record<InputKind, StepId>>>, to: StepId): InputKind => {
  const kind = INPUTS.find(each => on[each] === to)
  if (!kind) throw new RangeError(`nothing from outside leads to ${to}`)
  return kind
}
