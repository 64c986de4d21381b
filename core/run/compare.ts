import { diffArrays } from 'diff'
import { equal } from '../session/equal.ts'
import type { History } from './history.ts'
import { inputAt, runAt } from './history.ts'

/**
 * Whether two entries are the same moment of the same story. What follows from the same moment and the same input is the
 * same again, so after the first entry only inputs have to be compared, unless they are written differently: whole states
 * grow with their runs.
 */
const sameEntry = (a: History, b: History, index: number): boolean => {
  const [one, other] = [runAt(a, index), runAt(b, index)]
  if (one === other) return true
  if (index > 0 && equal(inputAt(a, index), inputAt(b, index))) return true
  return equal(one, other)
}

/**
 * The index of the first entry in which two runs differ; the shorter one's length when all of it is the beginning of the
 * other; undefined when they are the same. Runs that share a beginning share its entries, which costs nothing here.
 */
export const firstDivergence = (a: History, b: History): number | undefined => {
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) if (!sameEntry(a, b, index)) return index
  return a.length === b.length ? undefined : shared
}

/** One line of two runs side by side: an entry of each, at the same step or one instead of the other, or of one alone. */
export interface AlignedRow {
  readonly a: number | undefined
  readonly b: number | undefined
  /** Both stand at the same step. */
  readonly alike: boolean
}

/** Two runs side by side: so many entries are the same, and from there on rows are aligned by their steps. */
export interface Alignment {
  readonly common: number
  readonly rows: readonly AlignedRow[]
}

/**
 * Beyond so many steps that differ, an alignment step by step tells nobody anything. Its cost grows with their square:
 * twice as many hold the page up for seconds before it is given up.
 */
const MOST_DIFFERENT = 2_000

const stepsFrom = (past: History, start: number): readonly string[] =>
  Array.from({ length: past.length - start }, (_, index) => runAt(past, start + index).at)

/**
 * Aligns two runs: what they share, then the entries at which they part, beside each other whatever their steps are, and
 * after them what stands at the same step. Between those, what one run does stands beside what the other does instead.
 */
export const align = (a: History, b: History): Alignment => {
  const common = firstDivergence(a, b) ?? a.length
  const isParted = common < a.length && common < b.length
  const start = isParted ? common + 1 : common
  const [left, right] = [stepsFrom(a, start), stepsFrom(b, start)]
  const parts = diffArrays([...left], [...right], { maxEditLength: MOST_DIFFERENT }) ?? [
    // Without an alignment the two run beside each other.
    { count: left.length, added: false, removed: true },
    { count: right.length, added: true, removed: false },
  ]
  const rows = [...(isParted ? [{ a: common, b: common }] : []), ...pairs(parts, start)]
  const isAlike = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && runAt(a, one).at === runAt(b, other).at
  return { common, rows: rows.map(row => ({ ...row, alike: isAlike(row.a, row.b) })) }
}

/** So many steps that both have, or one alone. */
interface Part {
  readonly count: number
  readonly added: boolean
  readonly removed: boolean
}

/** What is of one run alone is gathered until both have the same again, and put side by side then. */
const pairs = (parts: readonly Part[], start: number): readonly Omit<AlignedRow, 'alike'>[] => {
  const rows: Omit<AlignedRow, 'alike'>[] = []
  let [at, bt, endA, endB] = [start, start, start, start]
  const putGathered = () => {
    while (at < endA || bt < endB)
      rows.push({ a: at < endA ? at++ : undefined, b: bt < endB ? bt++ : undefined })
  }
  for (const { count, added, removed } of parts) {
    const isShared = !added && !removed
    if (isShared) putGathered()
    if (!added) endA += count
    if (!removed) endB += count
    if (isShared) putGathered()
  }
  putGathered()
  return rows
}

/** Items of two lists in one order: those that both have, and those that one has alone. */
export interface Sided<T> {
  readonly side: 'both' | 'a' | 'b'
  readonly item: T
}

/** Beyond so many differences two lists are simply put one after the other. */
const MOST_UNLIKE = 2_000

/** Puts two lists into one by what their items are the same in; of what both have, the item of A stands for both. */
export const beside = <T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (item: T) => string,
): readonly Sided<T>[] => {
  const parts = diffArrays([...a], [...b], {
    comparator: (one, other) => keyOf(one) === keyOf(other),
    maxEditLength: MOST_UNLIKE,
  })
  const sided = (items: readonly T[], side: Sided<T>['side']) => items.map(item => ({ side, item }))
  if (!parts) return [...sided(a, 'a'), ...sided(b, 'b')]
  let at = 0
  return parts.flatMap(({ value, count, added, removed }) => {
    if (added) return sided(value, 'b')
    const items = a.slice(at, at + count)
    at += count
    return sided(items, removed ? 'a' : 'both')
  })
}
