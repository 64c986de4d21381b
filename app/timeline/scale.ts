import type { Idle } from './items.ts'

/** px of an idle time's band; zoomed far out it is as wide as so many steps. */
export const IDLE_WIDTH = 48
export const IDLE_STEPS = 8

/**
 * How indices become px. One step is one tick, since time moves in calls only; an idle time is a band of fixed width
 * before its step, whatever its length.
 */
export interface Scale {
  /** px per step. */
  readonly unit: number
  /** Sorted; may go on beyond `length`. */
  readonly idles: readonly Idle[]
  /** Number of steps. */
  readonly length: number
}

export const idleWidth = (unit: number): number => Math.min(IDLE_WIDTH, IDLE_STEPS * unit)

/** How many of a sorted list's first items fulfil a condition that holds for all before any for which it fails. */
export const countWhile = <T>(sorted: readonly T[], holds: (item: T) => boolean): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = sorted[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low
}

/** px of a step's left edge. */
export const leftOf = ({ unit, idles }: Scale, index: number): number =>
  index * unit + countWhile(idles, ({ before }) => before <= index) * idleWidth(unit)

/** px where a step's place ends. */
export const rightOf = (scale: Scale, index: number): number => leftOf(scale, index) + scale.unit

/** px where the last step ends. */
export const endOf = (scale: Scale): number => rightOf(scale, scale.length - 1)

/** The step at a px; a band counts half to the step before it, half to the one after, what is outside to the ends. */
export const indexAt = (scale: Scale, x: number): number => {
  let low = 0
  let high = scale.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const gap = (leftOf(scale, middle + 1) + rightOf(scale, middle)) / 2
    if (x < gap) high = middle
    else low = middle + 1
  }
  return low
}

/** px between two ticks; none where they have grown together. */
export const gapOf = (unit: number): number => (unit >= 8 ? 3 : unit >= 4 ? 1 : 0)

/** px of the middle of a step's tick: where the playhead stands. */
export const middleOf = (scale: Scale, index: number): number =>
  leftOf(scale, index) + (scale.unit - gapOf(scale.unit)) / 2
