import { canGive } from '../effects/call.ts'
import type { Input } from '../language/input.ts'
import { inputKind } from '../language/input.ts'
import { accepts, needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import type { History } from './history.ts'
import { extend, history, lastRun } from './history.ts'

/** A replay stopped early: the inputs from this one on do not fit where the run stands. */
export interface Replayed {
  readonly history: History
  /** How many inputs were taken; the others are stale. */
  readonly taken: number
}

const fits = (run: Run, input: Input): boolean => {
  if ('reply' in input) {
    const request = needs(run) === 'reply' ? requestOf(run) : undefined
    return request !== undefined && canGive(request.function, input.reply)
  }
  return needs(run) === 'outside' && accepts(run).includes(inputKind(input))
}

/**
 * Everything that follows from a start and the recorded inputs: same inputs, same history. Stops where an input does
 * not fit, or where the inputs are used up and the run would need another.
 */
export const replay = (first: Run, inputs: readonly Input[]): Replayed => {
  let past = history(first)
  let taken = 0
  for (;;) {
    past = untilNeedy(past)
    const input = inputs[taken]
    if (input === undefined || !fits(lastRun(past), input)) return { history: past, taken }
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
