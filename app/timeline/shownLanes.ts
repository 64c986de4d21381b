import type { LaneId } from './items.ts'
import { laneIds } from './items.ts'

/** What the user can hide. */
export type Shown = 'wakes' | 'steps' | 'changes' | 'calls' | 'timers'

export const shownKinds: readonly Shown[] = ['wakes', 'steps', 'changes', 'calls', 'timers']
export const EVERYTHING: ReadonlySet<Shown> = new Set(shownKinds)

const lanesOf: Readonly<Record<LaneId, Shown>> = {
  wakes: 'wakes',
  steps: 'steps',
  changes: 'changes',
  provider: 'calls',
  faultDetector: 'calls',
  tags: 'calls',
  timers: 'timers',
}

/** The lanes that are left, from top to bottom. */
export const lanesShown = (shown: ReadonlySet<Shown>): readonly LaneId[] =>
  laneIds.filter(id => shown.has(lanesOf[id]))
