import type { Reply } from '../effects/call.ts'
import { canGive } from '../effects/call.ts'
import type { Input } from '../language/input.ts'
import { isOutside } from '../language/input.ts'
import type { Raise } from '../language/moment.ts'
import { advance, needs, requestOf } from '../machine/advance.ts'
import { canEdit } from '../machine/edited.ts'
import type { Run } from '../machine/run.ts'
import { equal } from '../session/equal.ts'
import { targetType } from '../session/session.ts'
import type { History } from './history.ts'
import { append, lastRun } from './history.ts'
import { receptionOf } from './reception.ts'
import type { Recorded, RecordedEdit, RecordedOutside, RecordedReply } from './recorded.ts'
import { callKey, overtakes, placeOf } from './recorded.ts'
import { fits } from './replay.ts'

/** Why a recorded input no longer fits. */
export type StaleReason =
  /** The call, or the place of the edit, or a rest of the machine was never reached again. */
  | { readonly is: 'not reached' }
  /** The call of that number is made for another target, or cannot get such a reply. */
  | { readonly is: 'another call' }
  /** The machine takes nothing of this kind where it rests: no timer is armed, nothing is down. */
  | { readonly is: 'not taken' }
  /** The door refuses it, and did not before. */
  | { readonly is: 'refused'; readonly raise: Raise }
  /** The field is not there any more. */
  | { readonly is: 'no such field' }

/** An input of the original that the fork did not take. `index`: of the entry it led to there. */
export interface Stale {
  readonly index: number
  readonly input: Input
  readonly why: StaleReason
}

export interface Recomputed {
  readonly history: History
  readonly stale: readonly Stale[]
}

/** How a call is answered that no recorded reply fits. */
export type Answers = (run: Run) => Reply

/** What is recorded for ever may poll for ever; after so many entries a fork waits to be continued by hand. */
export const MOST_RECOMPUTED = 100_000

interface Queues {
  readonly replies: Map<string, RecordedReply>
  /** What is given at rest, in order: inputs from outside and time that passes. */
  readonly rests: Recorded[]
  /** By their place, in order. */
  readonly edits: Map<string, RecordedEdit[]>
  readonly stale: Stale[]
}

/**
 * The rest of a fork: what follows from its beginning and the inputs recorded in the original, each taken where it still
 * fits and listed as stale where it does not. Stops where these are used up and the run would need something: then it
 * pauses and asks. An armed timer that is due before a recorded input fires first.
 */
export const recompute = (
  from: History,
  recorded: readonly Recorded[],
  answers: Answers,
  most: number = MOST_RECOMPUTED,
): Recomputed => {
  const queues = queuesOf(recorded)
  let past = from
  while (past.length < most) {
    const next = entryAfter(past, queues, answers)
    if (!next) break
    past = append(past, next.run, next.input)
  }
  return { history: past, stale: leftOver(queues).toSorted((a, b) => a.index - b.index) }
}

/** Edits are many in a run that somebody has worked on: looked up one by one they would be compared with every entry. */
const placeKey = ({ wake, at, visit, answered }: RecordedEdit['place']): string =>
  [wake, at, visit, answered].join(' ')

const queueEdit = ({ edits }: Queues, edit: RecordedEdit): void => {
  const key = placeKey(edit.place)
  const there = edits.get(key)
  if (there) there.push(edit)
  else edits.set(key, [edit])
}

const queuesOf = (recorded: readonly Recorded[]): Queues => {
  const queues: Queues = { replies: new Map(), rests: [], edits: new Map(), stale: [] }
  for (const each of recorded) {
    if ('wake' in each) queues.replies.set(callKey(each.wake, each.function, each.nth), each)
    else if ('place' in each) queueEdit(queues, each)
    else queues.rests.push(each)
  }
  return queues
}

interface Entry {
  readonly run: Run
  readonly input: Input | undefined
}

const entryAfter = (past: History, queues: Queues, answers: Answers): Entry | undefined => {
  const run = lastRun(past)
  const edit = editHere(past, queues)
  if (edit) return given(run, edit)
  switch (needs(run)) {
    case 'nothing':
      return { run: advance(run), input: undefined }
    case 'reply':
      return given(run, recordedReply(run, queues) ?? { reply: answers(run) })
    case 'outside': {
      const input = recordedRest(run, queues)
      return input && given(run, input)
    }
  }
}

const given = (run: Run, input: Input): Entry => ({ run: advance(run, input), input })

/** An edit that was made at this very place; at rest only when nothing that came before it is still to come. */
const editHere = (past: History, queues: Queues): Input | undefined => {
  if (queues.edits.size === 0) return undefined
  const here = queues.edits.get(placeKey(placeOf(past, past.length - 1)))
  if (!here) return undefined
  const run = lastRun(past)
  const earlier = needs(run) === 'outside' ? queues.rests[0] : undefined
  for (let edit = here[0]; edit; edit = here[0]) {
    if (earlier && earlier.index < edit.index) return undefined
    here.shift()
    if (canEdit(run, edit.input.edit.field)) return { ...edit.input, step: past.length - 1 }
    queues.stale.push(stale(edit, { is: 'no such field' }))
  }
  return undefined
}

const recordedReply = (run: Run, { replies, stale: list }: Queues): Input | undefined => {
  const request = requestOf(run)
  if (!request) return undefined
  const key = callKey(run.wakes, request.function, run.asked[request.function] + 1)
  const recorded = replies.get(key)
  if (!recorded) return undefined
  replies.delete(key)
  const same = recorded.service === request.service && recorded.target === targetType(run.state.target)
  if (same && canGive(request.function, recorded.input.reply)) return recorded.input
  list.push(stale(recorded, { is: 'another call' }))
  return undefined
}

/** What is given to a machine at rest: the next recorded input that still fits, or the timer that is due before it. */
const recordedRest = (run: Run, queues: Queues): Input | undefined => {
  for (let next = queues.rests[0]; next; next = queues.rests[0]) {
    if (firesBefore(run, next)) return { timer: {} }
    queues.rests.shift()
    const why = misfit(run, next)
    if (!why) return next.input
    queues.stale.push(stale(next, why))
  }
  return undefined
}

const isFromOutside = (recorded: Recorded): recorded is RecordedOutside => isOutside(recorded.input)

const firesBefore = (run: Run, recorded: Recorded): boolean =>
  isFromOutside(recorded) && !recorded.late && overtakes(run, recorded.input)

const misfit = (run: Run, recorded: Recorded): StaleReason | undefined => {
  if (!fits(run, recorded.input)) return { is: 'not taken' }
  if (!isFromOutside(recorded) || recorded.forced) return undefined
  const met = receptionOf(run, recorded.input)
  return met === 'accepted' || equal(met, recorded.met) ? undefined : { is: 'refused', raise: met }
}

const stale = ({ index, input }: Recorded, why: StaleReason): Stale => ({ index, input, why })

const leftOver = ({ replies, rests, edits, stale: list }: Queues): readonly Stale[] => [
  ...list,
  ...[...replies.values(), ...rests, ...[...edits.values()].flat()].map(each =>
    stale(each, { is: 'not reached' }),
  ),
]
