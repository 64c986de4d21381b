import { type EdgeId, edgeId, edges, nodes } from 'sessionscope/graph/graph.ts'
import { exitsOf } from 'sessionscope/machine/table.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import type { StepId } from 'sessionscope/steps/table.ts'

/** Which scenarios take each step and each edge of the table, by their ids, in the order in which they were given. */
export interface Coverage {
  readonly steps: ReadonlyMap<StepId, readonly string[]>
  readonly edges: ReadonlyMap<EdgeId, readonly string[]>
}

/** Plays scenarios to their ends and notes what each has taken. What none takes has an empty list. */
export const coverageOf = (scenarios: readonly Scenario[]): Coverage => {
  const steps = new Map(nodes.map(({ id }) => [id, noOne()]))
  const taken = new Map(edges.map(({ from, to }) => [edgeId(from, to), noOne()]))
  for (const scenario of scenarios) {
    const seen = seenIn(scenario)
    for (const step of seen.steps) steps.get(step)?.push(scenario.id)
    for (const edge of seen.edges) taken.get(edge)?.push(scenario.id)
  }
  return { steps, edges: taken }
}

const noOne = (): string[] => []

const seenIn = (scenario: Scenario): { readonly steps: Set<StepId>; readonly edges: Set<EdgeId> } => {
  const seen = { steps: new Set<StepId>(), edges: new Set<EdgeId>() }
  let before: StepId | undefined
  for (const { at } of runsBy(scenario)) {
    seen.steps.add(at)
    // The answer to a call stays at its step, and no exit leads from a step to itself.
    if (before !== undefined && exitsOf(before).includes(at)) seen.edges.add(edgeId(before, at))
    before = at
  }
  return seen
}
