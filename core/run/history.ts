import type { Input } from '../language/input.ts'
import { advance } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import type { StepId } from '../steps/table.ts'

/**
 * What several histories may share: a log that only grows. A history sees its own length of it and nothing beyond,
 * so growing it does not change any history that exists.
 */
interface Log {
  readonly runs: Run[]
  /** The input that led to the run of the same index; the first run has none. */
  readonly inputs: (Input | undefined)[]
  /** Where each step stands in the log, ascending. */
  readonly visits: Map<StepId, number[]>
  /** Indices of the first run of each wake-up. */
  readonly wakes: number[]
  /** Indices that a hand has led to: fields set, and replies given in place of whoever answers. */
  readonly hands: number[]
}

/** A run's visible steps so far. Going back is an index; a history never changes, it is only continued. */
export interface History {
  readonly length: number
  readonly log: Log
}

/** A history of one entry. */
export const history = (first: Run): History => {
  const log: Log = { runs: [], inputs: [], visits: new Map(), wakes: [], hands: [] }
  add(log, first, undefined)
  return { length: 1, log }
}

/** The run at an index; throws RangeError beyond the end. */
export const runAt = ({ length, log }: History, index: number): Run => {
  const run = index < length ? log.runs[index] : undefined
  if (!run) throw new RangeError(`the history has ${length} steps, there is no step at index ${index}`)
  return run
}

export const lastRun = (past: History): Run => runAt(past, past.length - 1)

/** The input that led to the run at an index, if it took one. */
export const inputAt = ({ length, log }: History, index: number): Input | undefined =>
  index < length ? log.inputs[index] : undefined

/** The history one step longer. Flat in time and memory: the shared log is continued, or copied once after a fork. */
export const extend = (past: History, input?: Input): History =>
  append(past, advance(lastRun(past), input), input)

/** The same for a run that is already at hand, as when the input was tried before. */
export const append = (past: History, run: Run, input: Input | undefined): History => {
  const log = past.log.runs.length === past.length ? past.log : prefixOf(past)
  add(log, run, input)
  return { length: past.length + 1, log }
}

/** The first `length` steps as a history of its own; nothing is copied until it is continued differently. */
export const prefix = ({ log }: History, length: number): History => ({ length, log })

/** How often a step has been visited up to and including an index. */
export const visitsUpTo = ({ log }: History, step: StepId, index: number): number =>
  countUpTo(log.visits.get(step), index)

/** The indices at which wake-ups begin, up to the history's end. */
export const wakeStarts = ({ log, length }: History): readonly number[] =>
  log.wakes.slice(0, countUpTo(log.wakes, length - 1))

/** The index at which the wake-up of an index begins; 0 while the machine has not been woken. */
export const wakeStart = ({ log }: History, index: number): number =>
  log.wakes[countUpTo(log.wakes, index) - 1] ?? 0

/** The entries that a hand has led to, in order: with one of them a run is more than its scenario alone would make. */
export const handEdits = ({ log, length }: History): readonly number[] =>
  log.hands.slice(0, countUpTo(log.hands, length - 1))

/** The inputs of a history in order, without the steps that took none: all that a run file has to hold. */
export const inputsOf = (past: History): readonly Input[] =>
  past.log.inputs.slice(0, past.length).filter(input => input !== undefined)

/** How many of ascending indices are not beyond one of them. */
export const countUpTo = (ascending: readonly number[] | undefined, index: number): number => {
  let low = 0
  let high = ascending?.length ?? 0
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending?.[middle] ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low
}

const add = (log: Log, run: Run, input: Input | undefined): void => {
  const index = log.runs.length
  const before = log.runs[index - 1]
  log.runs.push(run)
  log.inputs.push(input)
  // A call's answer, an edit and time that passes stay at their step: that is the same visit.
  if (before?.at !== run.at) visit(log.visits, run.at, index)
  if (before && run.wakes > before.wakes) log.wakes.push(index)
  if (input && isHand(input)) log.hands.push(index)
}

const isHand = (input: Input): boolean => 'edit' in input || ('reply' in input && input.by_hand === true)

const visit = (visits: Log['visits'], step: StepId, index: number): void => {
  const seen = visits.get(step)
  if (seen) seen.push(index)
  else visits.set(step, [index])
}

const prefixOf = ({ log, length }: History): Log => ({
  runs: log.runs.slice(0, length),
  inputs: log.inputs.slice(0, length),
  visits: new Map(
    [...log.visits].flatMap(([step, indices]) => {
      const kept = indices.slice(0, countUpTo(indices, length - 1))
      return kept.length ? [[step, kept] as const] : []
    }),
  ),
  wakes: log.wakes.slice(0, countUpTo(log.wakes, length - 1)),
  hands: log.hands.slice(0, countUpTo(log.hands, length - 1)),
})
