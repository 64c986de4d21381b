import type { StepId } from 'sessionscope/steps/table.ts'
import type { OpenRun } from '../../debugger/runs.ts'

/** The index of a run's latest visit to a step, up to the one looked at or else after it; undefined for never. */
export const lastVisit = ({ history, cursor }: OpenRun, step: StepId): number | undefined => {
  const visits = (history.log.visits.get(step) ?? []).filter(index => index < history.length)
  return visits.findLast(index => index <= cursor) ?? visits[0]
}
