import { canGive } from '../effects/call.ts'
import type { Input } from '../language/input.ts'
import { inputKind } from '../language/input.ts'
import { accepts, canElapse, needs, requestOf } from '../machine/advance.ts'
import { canEdit } from '../machine/edited.ts'
import type { Run } from '../machine/run.ts'
import type { History } from './history.ts'
import { extend, history, lastRun } from './history.ts'

/** A replay stopped early: the inputs from this one on do not fit where the run stands. */
export interface Replayed {
  readonly history: History
  /** How many inputs were taken; the others are stale. */
  readonly taken: number
}

/** Whether a run can be given an input where it stands; an edit has its place besides, see `isEditHere`. */
export const fits = (run: Run, input: Input): boolean => {
  if ('edit' in input) return canEdit(run, input.edit.field)
  if ('elapsed' in input) return canElapse(run, input.elapsed)
  if ('reply' in input) {
    const request = needs(run) === 'reply' ? requestOf(run) : undefined
    return request !== undefined && canGive(request.function, input.reply)
  }
  return needs(run) === 'outside' && accepts(run).includes(inputKind(input))
}

const isEditHere = ({ length }: History, input: Input | undefined): boolean =>
  input !== undefined && 'edit' in input && input.step === length - 1

/**
 * Everything that follows from a start and the recorded inputs: same inputs, same history. Stops where an input does
 * not fit, or where the inputs are used up and the run would need another, or has come to `length` entries.
 */
export const replay = (first: Run, inputs: readonly Input[], length: number = Infinity): Replayed => {
  let past = history(first)
  let taken = 0
  for (;;) {
    const input = inputs[taken]
    const most = input === undefined ? length : Infinity
    while (past.length < most && needs(lastRun(past)) === 'nothing' && !isEditHere(past, input))
      past = extend(past)
    if (input === undefined || !fits(lastRun(past), input)) return { history: past, taken }
    if ('edit' in input && !isEditHere(past, input)) return { history: past, taken }
    past = extend(past, input)
    taken++
  }
}

/** Steps on while nothing is needed. */
export const untilNeedy = (from: History): History => {
  let past = from
  while (needs(lastRun(past)) === 'nothing') past = extend(past)
  return past
}
