import type { Edit } from '../language/edit.ts'
import type { Input, OutsideInput } from '../language/input.ts'
import { inputKind, isByHand, isOutside } from '../language/input.ts'
import { accepts, needs } from '../machine/advance.ts'
import type { History } from './history.ts'
import { extend, inputAt, prefix, runAt } from './history.ts'
import type { Answers, Recomputed } from './recompute.ts'
import { MOST_RECOMPUTED, recompute } from './recompute.ts'
import type { Recorded, RecordedOutside } from './recorded.ts'
import { recordedAfter } from './recorded.ts'
import { untilNeedy } from './replay.ts'

/** A change to what a run was given. `at` is the index of an entry; times are ms since the epoch, or ms. */
export type Alteration =
  /** The entry is given another input: a reply, or something from outside. */
  | { readonly give: Input; readonly at: number }
  /** These inputs, one after another from the entry on, bring the machine to a stop: see `wayToStop`. */
  | { readonly fail: readonly Input[]; readonly at: number }
  /** A field is set by hand at the entry. */
  | { readonly edit: Edit; readonly at: number }
  /** What led to the entry from outside never comes. */
  | { readonly drop: true; readonly at: number }
  /** What led to the entry from outside comes at another time; if the timer is due before, that fires first. */
  | { readonly move: number; readonly at: number }
  /** What led to the entry from outside comes once more, so many ms later. */
  | { readonly again: number; readonly at: number }
  /** The timer fires before what led to the entry from outside, which comes after it. */
  | { readonly race: true; readonly at: number }

/** A run with its past altered: a fork, its rest recomputed. `cursor` stands where the alteration shows first. */
export interface Altered extends Recomputed {
  readonly cursor: number
  /** How many entries it shares with the original. */
  readonly shared: number
}

/**
 * The fork that an alteration makes. The original stays as it was and shares its beginning with it. `answers` gives the
 * replies that are not recorded; a fork ends after `most` entries. Throws `Misplaced` for an input that does not belong there, RangeError for an entry
 * that is not `isMovable`.
 */
export const alter = (
  past: History,
  alteration: Alteration,
  answers: Answers,
  most: number = MOST_RECOMPUTED,
): Altered => {
  const { at } = alteration
  const stays = ['give', 'edit', 'again', 'fail'].some(kind => kind in alteration)
  const before = prefix(past, stays ? at + 1 : at)
  return { ...altered(past, before, alteration, answers, most), shared: before.length }
}

const altered = (
  past: History,
  before: History,
  alteration: Alteration,
  answers: Answers,
  most: number,
): Forked => {
  const { at } = alteration
  const rest = recordedAfter(past, at)
  if ('give' in alteration) {
    const placed = inPlaceOf(rest, alteration.give)
    return onward(extend(before, placed.give), placed.rest, answers, most)
  }
  if ('fail' in alteration) return atRest(inTurn(before, rest, alteration.fail), answers, most)
  if ('edit' in alteration)
    return onward(extend(before, { edit: alteration.edit, step: at }), rest, answers, most)
  const input = outsideAt(past, at)
  if ('drop' in alteration) return onward(passedOver(before, input), rest, answers, most)
  if ('move' in alteration)
    return inTime(before, among(past, rest, at, { ...input, at: alteration.move }), answers, most)
  if ('again' in alteration) {
    const { script: _, ...copy } = input
    const later = runAt(past, at).now + alteration.again
    return inTime(before, among(past, rest, at, { ...copy, at: later }), answers, most)
  }
  return onward(extend(before, { timer: {} }), [forced(at, input), ...rest], answers, most)
}

/** An input from an entry, put among the others by the instant at which it comes. */
const among = (
  past: History,
  rest: readonly Recorded[],
  index: number,
  input: OutsideInput & { readonly at: number },
): readonly Recorded[] => {
  const later = rest.findIndex(each => isOutside(each.input) && runAt(past, each.index).now > input.at)
  return rest.toSpliced(later < 0 ? rest.length : later, 0, forced(index, input))
}

type Forked = Omit<Altered, 'shared'>
type Onward = (begun: History, rest: readonly Recorded[], answers: Answers, most: number) => Forked

const onward: Onward = (begun, rest, answers, most) => ({
  ...recompute(begun, rest, answers, most),
  cursor: begun.length - 1,
})

/** Inputs given one after another; between them the run goes on by itself. */
const inTurn = (
  before: History,
  recorded: readonly Recorded[],
  inputs: readonly Input[],
): { readonly begun: History; readonly rest: readonly Recorded[] } => {
  let begun = before
  let rest = recorded
  for (const input of inputs) {
    const placed = inPlaceOf(rest, input)
    begun = extend(untilNeedy(begun), placed.give)
    rest = placed.rest
  }
  return { begun, rest }
}

/** What was given shows where the machine comes to rest after it. */
const atRest = ({ begun, rest }: ReturnType<typeof inTurn>, answers: Answers, most: number): Forked => {
  const recomputed = recompute(begun, rest, answers, most)
  return { ...recomputed, cursor: restFrom(recomputed.history, begun.length - 1) }
}

/** The first entry from an index on where the machine rests; the last one when it does not come to rest. */
export const restFrom = (past: History, index: number): number => {
  let rest = index
  while (rest < past.length - 1 && needs(runAt(past, rest)) !== 'outside') rest++
  return rest
}

/** What comes next depends on the clock, so the first entry of the rest is where the alteration shows. */
const inTime: Onward = (begun, rest, answers, most) => {
  const recomputed = recompute(begun, rest, answers, most)
  return { ...recomputed, cursor: Math.min(begun.length, recomputed.history.length - 1) }
}

const forced = (index: number, input: OutsideInput): RecordedOutside => ({
  index,
  input,
  met: 'accepted',
  late: false,
  forced: true,
})

const outsideAt = (past: History, at: number): OutsideInput => {
  const input = inputAt(past, at)
  if (!input || !isOutside(input) || !isMovable(past, at))
    throw new RangeError(`nothing from outside that could be moved led to the entry ${at}`)
  return input
}

/** Without this the scenario would send again what has been dropped. */
const passedOver = (before: History, { script }: OutsideInput): History => {
  if (script === undefined) return before
  return extend(before, { edit: { field: 'script', to: script + 1 }, step: before.length - 1 })
}

/**
 * A reply, or an input of the same kind, takes the place of the recorded one; any other comes besides. Of a recorded input
 * it takes the place in the script too, or the scenario would send that one again.
 */
const inPlaceOf = (
  rest: readonly Recorded[],
  given: Input,
): { readonly give: Input; readonly rest: readonly Recorded[] } => {
  const replaced = rest.findIndex(({ input }) => !isByHand(input))
  const old = rest[replaced]?.input
  if (!old || !isSameKind(old, given)) return { give: given, rest }
  const scripted = isOutside(old) && isOutside(given) && old.script !== undefined
  const give = scripted ? { ...given, script: old.script } : given
  return { give, rest: rest.toSpliced(replaced, 1) }
}

const isSameKind = (recorded: Input, given: Input): boolean => {
  if (!isOutside(recorded) || !isOutside(given)) return 'reply' in recorded && 'reply' in given
  return inputKind(recorded) === inputKind(given)
}

/** Whether what led to an entry can be dropped, moved or repeated: not a timer, which fires of itself. */
export const isMovable = (past: History, at: number): boolean => {
  const input = inputAt(past, at)
  return input !== undefined && isOutside(input) && !('timer' in input) && !('go_on' in input)
}

/** The earliest instant to which what led to an entry can be moved, ms since the epoch: the rest begins then. */
export const earliestAt = (past: History, at: number): number => runAt(past, at - 1).now

/** Whether the timer could have fired before what led to an entry. */
export const canRace = (past: History, at: number): boolean =>
  isMovable(past, at) &&
  runAt(past, at - 1).timer !== undefined &&
  accepts(runAt(past, at - 1)).includes('timer')
