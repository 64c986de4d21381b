import { wakeStart } from 'sessionscope/run/history.ts'
import type { OpenRun } from '../../debugger/runs.ts'

/** What a state is compared with: an entry by its meaning, or one that was chosen, by its index. */
export type CompareWith = 'step' | 'wake-up' | 'first' | number

/** The entry that a moment is compared with. The start of a wake-up is the step at its door, before it did anything. */
export const baseOf = ({ history, cursor }: OpenRun, compared: CompareWith): number => {
  if (compared === 'step') return Math.max(0, cursor - 1)
  if (compared === 'first') return 0
  return compared === 'wake-up' ? wakeStart(history, cursor) : Math.min(compared, history.length - 1)
}
