import { append, history, runAt } from 'sessionscope/run/history.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import { expect, test } from 'vitest'
import { openEntry, openingEntry } from '../../mocks/scenarios/index.ts'
import { shownBy } from './layout/shown.ts'
import { boxOf } from './layout/visible.ts'
import { boxNumber, edgeMark, edgeNumber, endsOf, groupNumber, nodeMark, stepNumber } from './marks.ts'
import { pathStatus } from './pathStatus.ts'
import { place } from './place.ts'
import type { GraphStatus } from './status.ts'
import { createGraphStore, openIn, showPath } from './status.ts'

const [first, ...others] = [...runsBy(openEntry(openingEntry()).scenario)]
if (!first) throw new Error('the opening scenario has no run')
const past = others.reduce((so, run) => append(so, run, undefined), history(first))

/** The run shown moment by moment. */
const statuses = (): readonly GraphStatus[] => {
  const store = createGraphStore(pathStatus(past, 0))
  return Array.from({ length: past.length }, (_, at) => {
    showPath(store, pathStatus(past, at))
    return store.getState()
  })
}

test('a step renders at most the two boxes that it leaves and enters, and the edges it came and goes by', () => {
  let compared = 0
  statuses().forEach((status, at, all) => {
    const before = all[at - 1]
    // A new wake-up makes all of the last one “earlier”; an opening group brings new nodes anyway.
    if (!before || runAt(past, at).wakes !== runAt(past, at - 1).wakes) return
    const placement = place(openIn(status))
    if (place(openIn(before)) !== placement) return
    compared++
    const ends = new Set([boxOf(before.current, openIn(status)), boxOf(status.current, openIn(status))])
    const boxes = placement.boxes.filter(
      ({ id }) => boxNumber(shownBy(id), before) !== boxNumber(shownBy(id), status),
    )
    expect(boxes.length).toBeLessThanOrEqual(2)
    for (const { id } of boxes) expect(ends).toContain(id)
    const edges = placement.edges.filter(
      edge => edgeNumber(edge, endsOf(edge), before) !== edgeNumber(edge, endsOf(edge), status),
    )
    expect(edges.length).toBeLessThanOrEqual(2)
    for (const { from, to } of edges) expect(ends.has(from) || ends.has(to)).toBe(true)
  })
  expect(compared).toBeGreaterThan(past.length / 2)
})

test('marks say what the path says', () => {
  const all = statuses()
  const last = all.at(-1)
  if (!last) throw new Error('no status')
  expect(nodeMark(stepNumber(last.current, last))).toMatchObject({ way: 'now', current: true })
  expect(nodeMark(stepNumber('suspended.timeout', last))).toEqual({
    way: 'never',
    current: false,
    answered: false,
    others: false,
    count: 0,
    retries: 0,
  })
  expect(nodeMark(stepNumber('start.not-found', last))).toMatchObject({ way: 'earlier', count: 1 })
  expect(nodeMark(groupNumber('machine', last))).toMatchObject({ current: true, count: last.entered.machine })
})

test('a call shows whether it has been answered', () => {
  const calls = statuses().filter(({ current }) => current === 'active.call-provider')
  const marks = calls.map(status => nodeMark(stepNumber('active.call-provider', status)))
  expect(marks.map(({ answered }) => answered)).toEqual([false, true, false, true])
  expect(marks.map(({ count }) => count)).toEqual([1, 1, 2, 2])
})

test('an edge knows whether the run stands at one of its ends, even inside a closed group', () => {
  const [status] = statuses().filter(({ current }) => current === 'active.begin')
  if (!status) throw new Error('the opening scenario never calls the adapter')
  const { edges } = place({ groups: new Set(), pieces: new Set() })
  const into = edges.find(({ id }) => id === 'group:find>group:active')
  if (!into) throw new Error('find does not lead to active')
  expect(edgeMark(edgeNumber(into, endsOf(into), status))).toEqual({
    way: 'now',
    toCurrent: true,
    count: status.travelled['process.dispatch>active.begin'],
  })
})
