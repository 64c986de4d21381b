import { type EdgeId, edgeId } from 'sessionscope/graph/graph.ts'
import type { Why } from 'sessionscope/run/why.ts'
import type { StepId } from 'sessionscope/steps/table.ts'

/** What the page can do for the graph, whatever run it shows: one object for all of them. What is absent is not offered. */
export interface GraphPage {
  readonly onChooseStep?: ((id: StepId) => void) | undefined
  readonly onToggleBreak?: ((step: StepId) => void) | undefined
  readonly onToggleEdgeBreak?: ((from: StepId, to: StepId) => void) | undefined
  readonly onRunTo?: ((step: StepId) => void) | undefined
  /** Makes another exit be taken at the entry of that index. */
  readonly onTakeExit?: ((from: StepId, to: StepId, index: number) => void) | undefined
  readonly onGoTo?: ((index: number) => void) | undefined
  /** Opens the full why of what the run stands at. */
  readonly onWhy?: (() => void) | undefined
  /** The indices up to now at which an exit was taken, and why it was. */
  readonly travels?: ((edge: EdgeId) => readonly number[]) | undefined
  readonly why?: ((index: number) => Why | undefined) | undefined
  /** The index at which the run came to the step where it stands. */
  readonly came?: (() => number | undefined) | undefined
  /** Where the run stands. */
  readonly cursor?: (() => number) | undefined
}

/** The exit that led to the step where the run stands. */
export const cameBy = ({ came, why }: GraphPage): EdgeId | undefined => {
  const index = came?.()
  const how = index === undefined ? undefined : why?.(index)
  return how && edgeId(how.from.at, how.to)
}
