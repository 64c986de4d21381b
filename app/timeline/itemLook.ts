import type { Item, LaneId } from './items.ts'
import type { Look, Mark } from './marks.ts'
import { hasFailed, isWaiting } from './say.ts'
import { CROWD } from './shown.ts'
import type { DrawnItem } from './view.ts'

/** px that bars keep from the edges of their lane; those with text inside need all they can get. */
const INSET = 3
const WAKE_INSET = 2
const LOW_LANE = 16
const LOW_WAKE_INSET = 1

const kindOf = (item: Item): string => {
  if (item.kind !== 'change') return item.kind
  return item.edits.length > 0 ? 'edit' : item.suspends ? 'suspends' : 'change'
}

/** Whether a history of some length has seen that a wake-up was broken off or refused, or a change lost by it. */
export const isBroken = (item: Item, length: number): boolean =>
  (item.kind === 'wake' && item.raisedAt < length) || (item.kind === 'change' && item.lostAt < length)

/** What an item is painted like in a history of some length; the stylesheet knows what that means. */
export const lookOf = (lane: LaneId, drawn: DrawnItem, length: number, dim: true | undefined): Look => {
  const { item, standing, done, width } = drawn
  return {
    'data-lane': lane,
    'data-look': kindOf(item),
    'data-standing': standing,
    'data-dim': dim,
    'data-failed': hasFailed(drawn) || undefined,
    'data-waiting': isWaiting(drawn) || undefined,
    'data-lost': (item.kind === 'change' && isBroken(item, length)) || undefined,
    'data-refused':
      (item.kind === 'wake' && item.raise?.class === 'throw' && isBroken(item, length) && done === width) ||
      undefined,
    'data-down': (item.kind === 'wake' && item.down && done === width) || undefined,
  }
}

/** px from which a bar is a control. Bars are many: as controls, narrower ones cost a turn of the wheel more than all else. */
const BAR = 16

/**
 * Whether an item is worth a control of its own: neither one of a crowd nor too narrow to be hit. Of the others the sheet
 * tells the name too, and a press goes to the step under it.
 */
export const isControl = ({ item, count, width }: DrawnItem): boolean =>
  count === 1 && width >= (item.kind === 'change' ? CROWD : BAR)

/** How an item without a control is painted: what of it is done, and what is not. */
export const marksOf = (drawn: DrawnItem, look: Look, lane: number): readonly Mark[] => {
  const { item, count, left, width, done } = drawn
  const wakeInset = lane > LOW_LANE ? WAKE_INSET : LOW_WAKE_INSET
  const common = {
    shape: item.kind === 'change' && count === 1 ? ('diamond' as const) : ('bar' as const),
    inset: item.kind === 'wake' ? wakeInset : INSET,
  }
  if (done >= width) return [{ ...common, left, width, look }]
  const rest = {
    ...common,
    left: left + done,
    width: width - done,
    look: { ...look, 'data-rest': true as const },
  }
  return done > 0 ? [{ ...common, left, width: done, look }, rest] : [rest]
}
