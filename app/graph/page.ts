import { type EdgeId, edgeId } from 'sessionscope/graph/graph.ts'
import type { Why } from 'sessionscope/run/why.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import type { Chosen } from './status.ts'

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
  /** Where the run stands. */
  readonly cursor?: (() => number) | undefined
}

/** What led to an entry of the run, to be asked about; undefined where no exit did. */
export const askedAbout = ({ why }: GraphPage, index: number | undefined): Chosen | undefined => {
  const how = index === undefined ? undefined : why?.(index)
  return how && index !== undefined ? { exit: edgeId(how.from.at, how.to), index } : undefined
}

/** The indices at which an exit was taken, up to where the run stands. */
export const timesOf = ({ travels, cursor }: GraphPage, exit: EdgeId): readonly number[] => {
  const here = cursor?.() ?? 0
  return travels?.(exit).filter(index => index <= here) ?? []
}
