import type { History } from 'sessionscope/run/history.ts'
import { runAt, wakeStart } from 'sessionscope/run/history.ts'
import { addedChanges } from '../../timeline/changes.ts'

/**
 * The steps that made the changes which a wake-up has gathered by an entry: an index for each, in their order. The step
 * that applies them to the state is another one, and comes later.
 */
export const madeAt = (past: History, index: number): readonly number[] => {
  const steps: number[] = []
  for (let at = Math.max(wakeStart(past, index), 1); at <= index; at++) {
    const { locals } = runAt(past, at)
    if (!locals.collected && !locals.changes) steps.length = 0
    steps.push(...addedChanges(locals, runAt(past, at - 1).locals).map(() => at - 1))
  }
  return steps
}
