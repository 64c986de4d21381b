import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { edgeId } from 'sessionscope/graph/graph.ts'
import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import type { Break, GraphChoices } from './status.ts'

const kindOf = ({ off, when }: Breakpoint): Break => (off ? 'off' : when ? 'conditional' : 'on')

/** What the graph shows of breakpoints: those before steps and on exits. */
export const breaksIn = (list: readonly Breakpoint[]): Pick<GraphChoices, 'breaks' | 'edgeBreaks'> => {
  const breaks: Partial<Record<StepId, Break>> = {}
  const edgeBreaks: Partial<Record<EdgeId, Break>> = {}
  for (const each of list) {
    if (each.on === 'step') breaks[each.step] = kindOf(each)
    if (each.on === 'edge') edgeBreaks[edgeId(each.from, each.to)] = kindOf(each)
  }
  return { breaks, edgeBreaks }
}
