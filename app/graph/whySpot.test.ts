import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { expect, test } from 'vitest'
import { type BoxId, bottom, overlap, type Rect, right } from './layout/box.ts'
import { place } from './place.ts'
import { rectOf } from './view.ts'
import { aroundExit, drawnIn, type Named, type Pane, type Written } from './whySpot.ts'

const placement = place({ groups: new Set(['active']), pieces: new Set() })
const drawn = drawnIn(placement)
/** Everything fits. */
const whole = { x: 0, y: 0, width: placement.width, height: placement.height }
const pane: Pane = { view: whole, zoom: 1, map: false }
const fork = placement.edges.find(
  edge => edge.label && placement.edges.some(other => other.from === edge.from && other.to !== edge.to),
)
if (!fork?.label) throw new Error('no step with several exits and a condition')
const others = placement.edges.flatMap(({ from, to }) => (from === fork.from && to !== fork.to ? [to] : []))
const named: Named = { from: fork.from, to: fork.to, current: fork.to, others }
const nowhere: Written = { around: 'machine.left', taken: new Set<EdgeId>(), travelled: {} }
const around = (status: Written, where = pane, what = named) =>
  aroundExit(placement, drawn, where, what, status).layers

test('the box where the run stands matters most, then the boxes that are named, then the rest', () => {
  const [, here = [], toldOf = [], rest = []] = around(nowhere)
  const isIn = (layer: readonly Rect[], id: BoxId) => {
    const rect = rectOf(placement, id)
    return layer.some(other => rect && overlap(other, rect))
  }
  expect(isIn(here, fork.to)).toBe(true)
  for (const id of others) expect(isIn(toldOf, id)).toBe(true)
  for (const { id } of placement.boxes) expect(isIn(rest, id)).toBe(true)
})

test('a condition and a count are in the way while they are written', () => {
  const { label } = fork
  const times = placement.edges.find(({ count }) => count)
  if (!times?.count || !label) throw new Error('no edge with room for a count')
  const has = (status: Written, rect: typeof label) =>
    (around(status)[3] ?? []).some(other => other.x === rect.x - 4 && other.y === rect.y - 4)
  expect(has(nowhere, label)).toBe(false)
  expect(has({ ...nowhere, taken: new Set(fork.exits) }, label)).toBe(true)
  const count = (n: number): Written => ({
    ...nowhere,
    travelled: Object.fromEntries(times.exits.slice(0, 1).map(exit => [exit, n])),
  })
  expect(has(count(1), times.count.rect)).toBe(false)
  expect(has(count(2), times.count.rect)).toBe(true)
})

test('the map and the name of the drawing library stand before everything, as large at any zoom', () => {
  const [corners = []] = around(nowhere, { ...pane, map: true })
  const [map, credit] = corners
  expect(corners).toHaveLength(2)
  expect(map && [map.x, bottom(map)]).toEqual([0, placement.height])
  expect(credit && [right(credit), bottom(credit)]).toEqual([placement.width, placement.height])
  const [[half] = []] = around(nowhere, { ...pane, map: true, zoom: 2 })
  expect(half?.width).toBe((map?.width ?? 0) / 2)
  expect(around(nowhere)[0]).toHaveLength(1)
})

test('a title that sticks to the edge of the view is in the way where it is seen', () => {
  const [frame] = placement.frames
  if (!frame) throw new Error('no frame')
  const y = frame.rect.y + frame.rect.height / 2
  const rest = around(nowhere, { ...pane, view: { ...whole, y } })[3] ?? []
  expect(rest.some(rect => rect.y === y - 4 && rect.width >= frame.rect.width - whole.x)).toBe(true)
})

test('an exit that is not drawn, its group being closed, is explained beside the box that it leads to', () => {
  const lost = { ...named, from: named.to, to: named.to }
  const box = rectOf(placement, named.to)
  const { near } = aroundExit(placement, drawn, pane, lost, nowhere)
  expect(box && near).toEqual(box && { x: box.x + box.width / 2, y: box.y + box.height / 2 })
})
