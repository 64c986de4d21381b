import type { History } from 'sessionscope/run/history.ts'
import { runAt } from 'sessionscope/run/history.ts'

/**
 * The index of the step that armed the timer which is armed at an index; undefined when it was armed before the run
 * began. Walks back to that step only.
 */
export const timerSetter = (past: History, index: number): number | undefined => {
  const { timer } = runAt(past, index)
  for (let entry = index; entry > 0; entry--) if (runAt(past, entry - 1).timer !== timer) return entry - 1
  return undefined
}
