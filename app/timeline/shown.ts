import type { Stretch } from './items.ts'
import type { Scale } from './scale.ts'
import { countWhile, gapOf, leftOf, rightOf } from './scale.ts'

/** A stretch of px that is on the screen or near it. */
export interface Range {
  readonly left: number
  readonly right: number
}

/** px within which items become one: closer, nobody could tell them apart or hit them. */
export const CROWD = 8

/** Something to draw: one item, or a crowd of them. */
export interface Shown<T extends Stretch> {
  /** The only one, or the first of the crowd. */
  readonly item: T
  readonly count: number
  /** Indices, cut off at the end of the history. */
  readonly from: number
  readonly to: number
  /** px */
  readonly left: number
  readonly width: number
}

/**
 * The items of a lane that are within a range of px, crowded ones as one. The cost follows from the px, never from
 * the number of items: each next item is looked up. Crowds keep to a fixed grid of px, lest they change while scrolling.
 */
export const shownItems = <T extends Stretch>(
  items: readonly T[],
  scale: Scale,
  range: Range,
): readonly Shown<T>[] => {
  const last = scale.length - 1
  const known = countWhile(items, ({ from }) => from <= last)
  const shown: Shown<T>[] = []
  const first = countWhile(items, ({ to }) => rightOf(scale, Math.min(to, last)) < range.left)
  let next = first < known ? crowdStart(items, first, scale) : known
  while (next < known) {
    const item = items[next]
    if (!item) break
    const left = leftOf(scale, item.from)
    if (left > range.right) break
    const after = Math.min(known, crowdEnd(items, next, scale))
    shown.push(crowd(items, next, after, scale))
    next = after
  }
  return shown
}

/** The items from one number in the lane up to another, as they are drawn: as one. */
export const crowd = <T extends Stretch>(
  items: readonly T[],
  at: number,
  after: number,
  scale: Scale,
): Shown<T> => {
  const item = items[at]
  if (!item) throw new RangeError(`the lane has ${items.length} items, there is no item ${at}`)
  const last = scale.length - 1
  const left = leftOf(scale, item.from)
  const to = Math.min(items[after - 1]?.to ?? last, last)
  const width = rightOf(scale, to) - left - gapOf(scale.unit)
  return { item, count: after - at, from: item.from, to, left, width }
}

/** The number in the lane of the first item after those that an item is drawn with. */
export const crowdEnd = (items: readonly Stretch[], at: number, scale: Scale): number =>
  Math.max(at + 1, firstFrom(items, scale, (cellOf(items, at, scale) + 1) * CROWD))

/** The number in the lane of the first of those that an item is drawn with. */
export const crowdStart = (items: readonly Stretch[], at: number, scale: Scale): number =>
  Math.min(at, firstFrom(items, scale, cellOf(items, at, scale) * CROWD))

const cellOf = (items: readonly Stretch[], at: number, scale: Scale): number =>
  Math.floor(leftOf(scale, items[at]?.from ?? 0) / CROWD)

const firstFrom = (items: readonly Stretch[], scale: Scale, x: number): number =>
  countWhile(items, ({ from }) => leftOf(scale, from) < x)
