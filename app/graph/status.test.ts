import { edgeId, edges } from 'sessionscope/graph/graph.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { expect, test } from 'vitest'
import type { PathStatus } from './status.ts'
import { createGraphStore, openIn, passBy, showPath, toggled } from './status.ts'

const at = (current: StepId): PathStatus => ({
  current,
  answered: false,
  came: undefined,
  visits: {},
  entered: {},
  retries: {},
  travelled: {},
  steps: new Set([current]),
  taken: new Set(),
  earlier: new Set(),
  other: undefined,
  others: new Set(),
  otherTaken: new Set(),
  shared: new Set(),
  glyph: undefined,
})

const open = (store: ReturnType<typeof createGraphStore>) => {
  const { groups, pieces } = openIn(store.getState())
  return [...groups, ...pieces].toSorted()
}

test('a group opens when the path enters it and closes when the path leaves', () => {
  const store = createGraphStore(at('find.activity'))
  expect(open(store)).toEqual(['find'])
  showPath(store, at('active.begin'))
  expect(open(store)).toEqual(['active'])
})

test('while a run only passes, it is marked where it is, and nothing opens or closes until the path is shown', () => {
  const store = createGraphStore(at('find.activity'))
  passBy(store, at('active.begin'))
  expect(store.getState().current).toBe('active.begin')
  expect(open(store)).toEqual(['find'])
  showPath(store, at('result.apply'))
  expect(open(store)).toEqual(['result'])
})

test('a why that was asked for while the run passed stays when it rests there, and goes with the next step', () => {
  const [edge] = edges
  if (!edge) throw new Error('the graph has no exit')
  const asked = { exit: edgeId(edge.from, edge.to), index: 4 }
  const came = (index: number): PathStatus => ({ ...at('active.begin'), came: index })
  const store = createGraphStore(came(1))
  passBy(store, came(4))
  store.setState({ chosen: asked })
  expect(store.getState().cameAround).toBe(1)
  showPath(store, came(4))
  expect(store.getState()).toMatchObject({ chosen: asked, cameAround: 4 })
  // The same step, but at another visit.
  passBy(store, came(9))
  expect(store.getState().chosen).toBeUndefined()
})

test('what was opened by hand stays open', () => {
  const store = createGraphStore(at('find.activity'))
  store.setState(status => toggled(status, 'result'))
  expect(open(store)).toEqual(['find', 'result'])
  showPath(store, at('result.apply'))
  showPath(store, at('finish.begin'))
  expect(open(store)).toEqual(['finish', 'result'])
  store.setState(status => toggled(status, 'result'))
  expect(open(store)).toEqual(['finish'])
})

test('the group that the path is in can be closed by hand, until the path leaves it', () => {
  const store = createGraphStore(at('active.begin'))
  store.setState(status => toggled(status, 'active'))
  expect(open(store)).toEqual([])
  showPath(store, at('active.route'))
  expect(open(store)).toEqual([])
  showPath(store, at('result.apply'))
  showPath(store, at('active.begin'))
  expect(open(store)).toEqual(['active'])
})

test('closed and opened again by hand, it stays open', () => {
  const store = createGraphStore(at('active.begin'))
  store.setState(status => toggled(status, 'active'))
  store.setState(status => toggled(status, 'active'))
  showPath(store, at('result.apply'))
  expect(open(store)).toEqual(['active', 'result'])
})

test('a piece stays closed when the path enters it, and opens by hand alone', () => {
  const store = createGraphStore(at('active.available.start'))
  expect(open(store)).toEqual(['active'])
  store.setState(status => toggled(status, 'active.available'))
  expect(open(store)).toEqual(['active', 'active.available'])
  store.setState(status => toggled(status, 'active.available'))
  expect(open(store)).toEqual(['active'])
})
