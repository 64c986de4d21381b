import { needs } from 'sessionscope/machine/advance.ts'
import { nextOutside } from 'sessionscope/scenario/script.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { atEnd, shownMoment } from '../debugger/runs.ts'
import type { Words } from '../words/words.ts'

type Reason = keyof Pick<Words['runbar'], 'left' | 'down' | 'nothingToCome'>

/** Why nothing comes after the step that is looked at; undefined while something does. */
export const whyNoNext = (run: OpenRun): Reason | undefined => {
  const moment = shownMoment(run)
  if (!atEnd(run) || needs(moment) !== 'outside' || nextOutside(run.scenario, moment)) return undefined
  if (moment.at === 'machine.left') return 'left'
  return moment.at === 'machine.failed' ? 'down' : 'nothingToCome'
}
