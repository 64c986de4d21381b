import { inputAt } from 'sessionscope/run/history.ts'
import type { OpenRun } from './runs.ts'

/** ms between two steps while playing at the speed 1. */
const PLAY_PACE = 250
/** ms of a call's time that playing shows at most: nobody wants to watch a time-out pass. */
const LONGEST_SHOWN = 3_000

/** ms that a step is shown for: longer where a reply took its time. */
export const paceOf = ({ history, cursor }: OpenRun): number => {
  const input = inputAt(history, cursor)
  const took = input && 'reply' in input ? (input.reply.took ?? 0) : 0
  return PLAY_PACE + Math.min(took, LONGEST_SHOWN)
}
