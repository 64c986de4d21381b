import type { WakeBar } from './items.ts'
import type { Scale } from './scale.ts'
import { gapOf, indexAt, leftOf } from './scale.ts'
import type { Range } from './shown.ts'
import { shownItems } from './shown.ts'

/** How something stands to the step that is looked at: an earlier wake-up, this one, or after the step. */
export type Standing = 'past' | 'now' | 'ahead'

/** What standing is reckoned from: the step that is looked at, and the first one of its wake-up. */
export interface Here {
  readonly cursor: number
  readonly wakeStart: number
}

export const standingOf = ({ cursor, wakeStart }: Here, index: number): Standing => {
  if (index > cursor) return 'ahead'
  return index >= wakeStart ? 'now' : 'past'
}

/** A tick, or a run of ticks that have grown together. */
export interface Tick {
  /** Indices of the first and the last. */
  readonly key: number
  readonly to: number
  readonly left: number
  readonly width: number
  readonly standing: Standing | 'current'
}

/** The lane of steps within a range of px: ticks, or when zoomed far out one bar for each wake-up. */
export const shownTicks = (
  wakes: readonly WakeBar[],
  scale: Scale,
  range: Range,
  here: Here,
): readonly Tick[] => {
  const gap = gapOf(scale.unit)
  if (gap === 0) return grownTogether(wakes, scale, range, here)
  const ticks: Tick[] = []
  const last = indexAt(scale, range.right)
  for (let index = indexAt(scale, range.left); index <= last; index++) {
    const standing = index === here.cursor ? 'current' : standingOf(here, index)
    ticks.push({ key: index, to: index, left: leftOf(scale, index), width: scale.unit - gap, standing })
  }
  return ticks
}

const grownTogether = (wakes: readonly WakeBar[], scale: Scale, range: Range, here: Here): readonly Tick[] =>
  shownItems(wakes, scale, range).flatMap(({ from, to, left, width }) => {
    const standing = standingOf(here, from)
    if (standing === 'ahead' || to <= here.cursor) return [{ key: from, to, left, width, standing }]
    const done = leftOf(scale, here.cursor) + scale.unit - left
    return [
      { key: from, to: here.cursor, left, width: done, standing },
      { key: here.cursor + 1, to, left: left + done, width: width - done, standing: 'ahead' as const },
    ]
  })
