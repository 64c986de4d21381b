import type { CalledFunction, Reply, Request } from '../effects/call.ts'
import type { EditInput, ElapsedInput, Input, OutsideInput } from '../language/input.ts'
import { isOutside } from '../language/input.ts'
import { accepts, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import type { TargetType } from '../session/session.ts'
import { targetType } from '../session/session.ts'
import type { StepId } from '../steps/table.ts'
import type { History } from './history.ts'
import { inputAt, runAt, visitsUpTo, wakeStart } from './history.ts'
import type { Reception } from './reception.ts'
import { receptionOf } from './reception.ts'

/** An input of a run with what it takes to tell whether it fits another one. `index`: of the entry it led to. */
interface Placed<I extends Input> {
  readonly index: number
  readonly input: I
}

/** A reply, and the call it answered. */
export interface RecordedReply extends Placed<{ readonly reply: Reply; readonly by_hand?: true }> {
  readonly wake: number
  readonly nth: number
  readonly service: Request['service']
  readonly function: CalledFunction
  readonly target: TargetType
}

/**
 * An input from outside, and what the door said to it. `late`: it came after the armed timer was due, which somebody
 * must have wanted so. `forced`: it is taken whatever the door says now.
 */
export interface RecordedOutside extends Placed<OutsideInput> {
  readonly met: Reception
  readonly late: boolean
  readonly forced: boolean
}

/** An edit, and where in its wake-up it was made. */
export interface RecordedEdit extends Placed<EditInput> {
  readonly place: Place
}

export type Recorded = RecordedReply | RecordedOutside | RecordedEdit | Placed<ElapsedInput>

/** A place that means the same in two runs: the n-th visit of a step in a wake-up, before or after its call's answer. */
export interface Place {
  readonly at: StepId
  readonly wake: number
  readonly visit: number
  readonly answered: boolean
}

/** The place of an entry. */
export const placeOf = (past: History, index: number): Place => {
  const { at, wakes, reply } = runAt(past, index)
  const before = wakeStart(past, index) - 1
  const visit = visitsUpTo(past, at, index) - (before < 0 ? 0 : visitsUpTo(past, at, before))
  return { at, wake: wakes, visit, answered: reply !== undefined }
}

/** Where a reply belongs: the same-numbered call of the same function in the same wake-up. */
export const callKey = (wake: number, called: CalledFunction, nth: number): string =>
  `${wake} ${called} ${nth}`

const replyIn = (run: Run, index: number, input: RecordedReply['input']): RecordedReply | undefined => {
  const request = requestOf(run)
  return (
    request && {
      index,
      input,
      wake: run.wakes,
      nth: run.asked[request.function] + 1,
      service: request.service,
      function: request.function,
      target: targetType(run.state.target),
    }
  )
}

const outsideIn = (run: Run, index: number, input: OutsideInput): RecordedOutside => ({
  index,
  input,
  met: receptionOf(run, input),
  late: overtakes(run, input),
  forced: false,
})

/** Whether an input comes after the armed timer is due. */
export const overtakes = (run: Run, input: OutsideInput): boolean =>
  !('timer' in input) &&
  run.timer !== undefined &&
  accepts(run).includes('timer') &&
  run.timer.due < Math.max(run.now, input.at ?? run.now)

const recordedAt = (past: History, index: number): Recorded | undefined => {
  const input = inputAt(past, index)
  if (!input) return undefined
  if ('edit' in input) return { index, input, place: placeOf(past, index - 1) }
  if (isOutside(input)) return outsideIn(runAt(past, index - 1), index, input)
  return 'reply' in input ? replyIn(runAt(past, index - 1), index, input) : { index, input }
}

/** The inputs that a run was given after an entry. */
export const recordedAfter = (past: History, index: number): readonly Recorded[] => {
  const found: Recorded[] = []
  for (let next = index + 1; next < past.length; next++) {
    const recorded = recordedAt(past, next)
    if (recorded) found.push(recorded)
  }
  return found
}
