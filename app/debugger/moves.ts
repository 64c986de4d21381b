import { nodes } from 'sessionscope/graph/graph.ts'
import { needs } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { table } from 'sessionscope/machine/table.ts'
import { runAt, wakeStart } from 'sessionscope/run/history.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import type { OpenRun } from './runs.ts'

/** The name of the closed box that a step is drawn in; undefined for a step that is drawn by itself. */
export type DrawnIn = (step: StepId) => string | undefined

const pieces = new Map(nodes.map(({ id, piece }) => [id, piece]))

/** Until a graph is drawn, fault-detector pieces count as closed. */
export const closedPieces: DrawnIn = step => pieces.get(step)

/** What "over" takes as one: a closed group or piece, a call with its answer, else nothing. */
const whole = ({ at }: Run, drawnIn: DrawnIn): string | undefined =>
  drawnIn(at) ?? (table[at].shape === 'calls' ? at : undefined)

/** Whether a step over, begun at one moment, is done at another. */
export const isOver =
  (from: Run, drawnIn: DrawnIn) =>
  (run: Run): boolean =>
    whole(from, drawnIn) === undefined ||
    whole(run, drawnIn) !== whole(from, drawnIn) ||
    isRepeated(from, run)

/** A group may be left and entered again by a machine that rests in it: there "over" ends at the rest. */
const isRepeated = (from: Run, run: Run): boolean => needs(run) === 'outside' && run.at !== from.at

/** Whether a step out is done: the machine is at rest again. */
export const isOut = (run: Run): boolean => needs(run) === 'outside'

/** The index that "back over" leads to: before the call, piece or closed group that was passed last. */
export const backOver = ({ history, cursor }: OpenRun, drawnIn: DrawnIn): number => {
  if (cursor === 0) return 0
  const passed = whole(runAt(history, cursor - 1), drawnIn)
  if (passed === undefined) return cursor - 1
  let index = cursor - 1
  while (index > 0 && whole(runAt(history, index - 1), drawnIn) === passed && !isOut(runAt(history, index)))
    index--
  return index
}

/** The index that "back out" leads to: the beginning of this wake-up, or of the one before when standing there. */
export const backOut = ({ history, cursor }: OpenRun): number => {
  const start = wakeStart(history, cursor)
  return start < cursor ? start : wakeStart(history, cursor - 1)
}
