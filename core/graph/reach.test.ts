import { describe, expect, test } from 'vitest'
import type { StepId } from '../steps/table.ts'
import { edgeId, edges, nodes } from './graph.ts'

/** Everything that a walk along the edges comes to. */
const reachedFrom = (start: StepId, way: (id: StepId) => readonly StepId[]): ReadonlySet<StepId> => {
  const reached = new Set<StepId>([start])
  for (const id of reached) for (const next of way(id)) reached.add(next)
  return reached
}

const exitsOf = (id: StepId) => edges.filter(({ from }) => from === id).map(({ to }) => to)
const entriesOf = (id: StepId) => edges.filter(({ to }) => to === id).map(({ from }) => from)
const ids = nodes.map(({ id }) => id)

describe('from where a run begins', () => {
  test('every step can be reached', () => {
    const reached = reachedFrom('machine.asleep', exitsOf)
    expect(ids.filter(id => !reached.has(id))).toEqual([])
  })

  test('and from every step the machine comes to rest', () => {
    const leading = reachedFrom('machine.rest', entriesOf)
    expect(ids.filter(id => !leading.has(id))).toEqual([])
  })
})

test('every edge leads to a step, has a name of its own, and stands in the graph once', () => {
  const known = new Set(ids)
  expect(edges.filter(({ to }) => !known.has(to))).toEqual([])
  expect(new Set(edges.map(({ from, to }) => edgeId(from, to))).size).toBe(edges.length)
})

test('every step has a way out', () => {
  expect(ids.filter(id => exitsOf(id).length === 0)).toEqual([])
})
