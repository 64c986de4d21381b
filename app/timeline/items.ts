import type { CalledFunction, OperationState, Reply, Tell } from 'sessionscope/effects/call.ts'
import type { EditedField } from 'sessionscope/language/edit.ts'
import type { Raise, Wake } from 'sessionscope/language/moment.ts'

/** A stretch of the history: indices of its first and last step. What is still going on ends at `Infinity`. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface WakeBar extends Stretch {
  readonly kind: 'wake'
  readonly number: number
  readonly by: Wake['by']
  /** ms since the epoch. */
  readonly at: number
  /** Whether it has left the machine down. */
  readonly down: boolean
  /** With what it was broken off, or refused at a door; nothing of it is stored then. */
  readonly raise: Raise | undefined
  /** The index at which that is seen: a history that ends before knows nothing of it. */
  readonly raisedAt: number
}

/** The changes that one step has added, by their Thrift names, and what a hand has set there; stands at that step. */
export interface ChangeMark extends Stretch {
  readonly kind: 'change'
  readonly names: readonly string[]
  readonly edits: readonly EditedField[]
  readonly suspends: boolean
  /** The wake-up was broken off afterwards: these changes were never stored. */
  readonly lost: boolean
  /** The index at which that is seen. */
  readonly lostAt: number
}

/** A call from its asking to its answer; without a reply it is under way. */
export interface CallBar extends Stretch {
  readonly kind: 'call'
  readonly function: CalledFunction
  /** What a fault-detector operation is said to have come to. */
  readonly state: OperationState | undefined
  readonly reply: Reply | undefined
  /** Whether somebody gave the reply in place of whoever answers. */
  readonly byHand: boolean
  /** ms */
  readonly took: number
}

export interface TellMark extends Stretch {
  readonly kind: 'tell'
  readonly function: Tell['function']
}

/** An armed timer; those of a suspended session are its window instead. */
export interface TimerBar extends Stretch {
  readonly kind: 'timer'
  /** ms since the epoch. */
  readonly due: number
  /** ms from arming to firing. */
  readonly length: number
}

/** While the stored session is suspended, and so a callback with its tag is let in. */
export interface WindowBar extends Stretch {
  readonly kind: 'window'
  readonly tag: string | undefined
}

/** Time in which the machine slept: it stands before the step that the waking led to. */
export interface Idle {
  readonly before: number
  /** ms */
  readonly length: number
}

export type Item = WakeBar | ChangeMark | CallBar | TellMark | TimerBar | WindowBar

/** The lanes of items; the steps themselves are a lane too, but need no items. */
export interface Lanes {
  readonly wakes: readonly WakeBar[]
  readonly changes: readonly ChangeMark[]
  readonly provider: readonly CallBar[]
  readonly faultDetector: readonly CallBar[]
  readonly tags: readonly TellMark[]
  readonly timers: readonly (TimerBar | WindowBar)[]
}

export type LaneId = keyof Lanes | 'steps'

/** From top to bottom. */
export const laneIds = [
  'wakes',
  'steps',
  'changes',
  'provider',
  'faultDetector',
  'tags',
  'timers',
] as const satisfies readonly LaneId[]
