import { nodes } from 'sessionscope/graph/graph.ts'
import { needs } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { table } from 'sessionscope/machine/table.ts'
import { runAt, wakeStart } from 'sessionscope/run/history.ts'
import type { OpenRun } from './runs.ts'

const pieces = new Map(nodes.map(({ id, piece }) => [id, piece]))

/** What "over" takes as one: a fault-detector piece, a call with its answer, else nothing. */
const whole = ({ at }: Run): string | undefined =>
  pieces.get(at) ?? (table[at].shape === 'calls' ? at : undefined)

/** Whether a step over, begun at one moment, is done at another. */
export const isOver =
  (from: Run) =>
  (run: Run): boolean =>
    whole(from) === undefined || whole(run) !== whole(from)

/** Whether a step out is done: the machine is at rest again. */
export const isOut = (run: Run): boolean => needs(run) === 'outside'

/** The index that "back over" leads to: before the call or piece that was passed last. */
export const backOver = ({ history, cursor }: OpenRun): number => {
  if (cursor === 0) return 0
  const passed = whole(runAt(history, cursor - 1))
  if (passed === undefined) return cursor - 1
  let index = cursor - 1
  while (index > 0 && whole(runAt(history, index - 1)) === passed) index--
  return index
}

/** The index that "back out" leads to: the beginning of this wake-up, or of the one before when standing there. */
export const backOut = ({ history, cursor }: OpenRun): number => {
  const start = wakeStart(history, cursor)
  return start < cursor ? start : wakeStart(history, cursor - 1)
}
