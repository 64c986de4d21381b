import fc from 'fast-check'
import { edges as exits, groupIds, nodes, pieceIds } from 'sessionscope/graph/graph.ts'
import { describe, expect, test } from 'vitest'
import type { Box, Open, Point, Rect } from './layout/box.ts'
import { bottom, inflate, overlap, right, strokes } from './layout/box.ts'
import { countText } from './layout/counts.ts'
import { boxOf } from './layout/visible.ts'
import type { PlacedEdge, Placement } from './place.ts'
import { place } from './place.ts'
import { CURRENT_GROWTH } from './positions/spot.ts'
import { isDoorway } from './route/wires.ts'

const set = (groups: Open['groups'], pieces: Open['pieces'] = new Set()): Open => ({ groups, pieces })

const every: readonly (readonly [string, Open])[] = [
  ['nothing open', set(new Set())],
  ...groupIds.map(id => [`${id} open`, set(new Set([id]))] as const),
  ...groupIds.map(id => [`${id} open with its pieces`, set(new Set([id]), new Set(pieceIds))] as const),
  ['all groups open', set(new Set(groupIds))],
  ['everything open', set(new Set(groupIds), new Set(pieceIds))],
]

const anyOpen = fc.record({
  groups: fc.subarray([...groupIds]).map(ids => new Set(ids)),
  pieces: fc.subarray([...pieceIds]).map(ids => new Set(ids)),
})

/** A step as it is drawn while it is the current one. */
const grown = ({ kind, rect }: Box): Rect =>
  kind === 'group' ? rect : { ...rect, y: rect.y - CURRENT_GROWTH / 2, height: rect.height + CURRENT_GROWTH }

const stretches = ({ points }: PlacedEdge): readonly (readonly [Point, Point])[] =>
  points.slice(1).map((to, index) => [points[index] ?? to, to] as const)

const rectOf = ([a, b]: readonly [Point, Point]): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** Names of what is wrong, so that a failure says where to look. */
const pairs = <Item extends { readonly id: string }>(
  items: readonly Item[],
  wrong: (a: Item, b: Item) => boolean,
): readonly string[] =>
  items.flatMap((a, index) =>
    items.slice(index + 1).flatMap(b => (wrong(a, b) ? [`${a.id} and ${b.id}`] : [])),
  )

const overlapping = ({ boxes }: Placement) =>
  pairs(boxes, (a, b) => overlap(grown(a), b.rect) || overlap(a.rect, grown(b)))

const straying = ({ boxes, frames }: Placement) =>
  boxes.flatMap(({ id, rect, group }) =>
    frames.flatMap(frame => {
      const inside = overlap(rect, frame.rect)
      const whole = rect.x >= frame.rect.x && right(rect) <= right(frame.rect)
      if (frame.kind === 'group' && inside !== (frame.group === group)) return [`${id} in ${frame.id}`]
      if (inside && (!whole || overlap(rect, frame.strip))) return [`${id} at the border of ${frame.id}`]
      return []
    }),
  )

const clashingFrames = ({ frames }: Placement) =>
  pairs(frames, (a, b) => overlap(a.rect, b.rect) && (a.kind === b.kind || a.group !== b.group))

const badLabels = ({ boxes, frames, edges }: Placement) =>
  edges.flatMap(edge => {
    const { label, id } = edge
    if (!label) return []
    const boxed = boxes.filter(box => overlap(label, grown(box)))
    const titled = frames.filter(({ strip }) => overlap(label, strip))
    const lined = edges.filter(other => stretches(other).some(it => overlap(label, inflate(rectOf(it), 1))))
    const written = edges.filter(other => other !== edge && other.label && overlap(label, other.label))
    return [...boxed, ...titled, ...lined, ...written].map(other => `label of ${id} on ${other.id}`)
  })

const badCounts = ({ boxes, frames, edges }: Placement) =>
  edges.flatMap(edge => {
    const { count, id } = edge
    if (!count) return []
    const over = (rect: Rect) => overlap(count.rect, rect)
    const boxed = boxes.filter(box => over(grown(box)))
    const titled = frames.filter(({ strip }) => over(strip))
    const lined = edges.filter(other => stretches(other).some(it => over(rectOf(it))))
    const written = edges.filter(
      other =>
        (other.label && over(other.label)) || (other !== edge && other.count && over(other.count.rect)),
    )
    return [...boxed, ...titled, ...lined, ...written].map(other => `count of ${id} on ${other.id}`)
  })

const runOver = ({ boxes, frames, edges }: Placement) =>
  edges.flatMap(edge =>
    stretches(edge).flatMap(stretch => {
      const line = inflate(rectOf(stretch), 0.5)
      const over = boxes.filter(({ rect }) => overlap(line, inflate(rect, -1)))
      const titles = frames.filter(({ strip }) => overlap(line, strip))
      return [...over, ...titles].map(({ id }) => `${edge.id} over ${id}`)
    }),
  )

const crooked = ({ edges }: Placement) =>
  edges
    .filter(edge => edge.points.length < 2 || stretches(edge).some(([a, b]) => a.x !== b.x && a.y !== b.y))
    .map(({ id }) => id)

/** Edges may share a line only if it stays true: from one box, to one box, or from waiting to the doors. */
const confused = ({ edges }: Placement) =>
  pairs(
    edges,
    (a, b) =>
      a.from !== b.from &&
      a.to !== b.to &&
      !(isDoorway(a) && isDoorway(b)) &&
      stretches(a).some(one => stretches(b).some(other => alongside(rectOf(one), rectOf(other)))),
  )

const alongside = (a: Rect, b: Rect): boolean => {
  const across = Math.min(right(a), right(b)) - Math.max(a.x, b.x)
  const down = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y)
  return (across === 0 && down > 0) || (down === 0 && across > 0)
}

const shownExits = (open: Open) =>
  exits.filter(({ from, to }) => boxOf(from, open) !== boxOf(to, open)).map(({ from, to }) => `${from}>${to}`)

const check = (open: Open) => {
  const placement = place(open)
  expect(overlapping(placement)).toEqual([])
  expect(clashingFrames(placement)).toEqual([])
  expect(straying(placement)).toEqual([])
  expect(badLabels(placement)).toEqual([])
  expect(badCounts(placement)).toEqual([])
  expect(runOver(placement)).toEqual([])
  expect(crooked(placement)).toEqual([])
  expect(confused(placement)).toEqual([])
  expect(placement.edges.flatMap(edge => edge.exits).toSorted()).toEqual(shownExits(open).toSorted())
  for (const { id } of nodes) expect(placement.boxes.map(box => box.id)).toContain(boxOf(id, open))
}

describe('boxes, labels and edges keep clear of each other', () => {
  test.each(every)('with %s', (_, open) => check(open), 30_000)

  test('with any groups and pieces open', () => {
    fc.assert(fc.property(anyOpen, check), { numRuns: 20 })
  }, 180_000)
})

const twoOpen = () => set(new Set(['result', 'machine'] as const))

test('the same set always has the same placement', () => {
  const first = place(twoOpen())
  expect(place(twoOpen())).toBe(first)
  for (const [, other] of every) place(other)
  fc.assert(
    fc.property(anyOpen, other => void place(other)),
    { numRuns: 3 },
  )
  expect(place(twoOpen())).toEqual(first)
}, 60_000)

test('the overview fits a small laptop: 919 px wide, 455 high with the head of 32', () => {
  const { width, height } = place(set(new Set()))
  expect(width).toBeLessThanOrEqual(919)
  expect(height).toBeLessThanOrEqual(455 - 32)
})

test('most exits of boxes with several have a place for how often they were taken, and no others', () => {
  for (const [name, open] of every) {
    const { edges } = place(open)
    const told = edges.filter(({ from }) => edges.filter(other => other.from === from).length > 1)
    const placed = told.filter(({ count }) => count)
    expect(placed.length / told.length, name).toBeGreaterThan(0.55)
    expect(edges.filter(edge => edge.count && !told.includes(edge))).toEqual([])
    for (const { id, points, count } of placed) {
      // As near as it is written: from its own side of the room.
      const side = count && {
        ...count.rect,
        x: count.align === 'end' ? right(count.rect) - 8 : count.rect.x,
        width: 8,
      }
      expect(side && strokes(points, 9).some(line => overlap(line, side)), `${name}: ${id}`).toBe(true)
    }
  }
}, 60_000)

test('a count is written as far as there is room for it', () => {
  const at = (width: number) => ({ rect: { x: 0, y: 0, width, height: 12 }, align: 'start' as const })
  expect([1, 9_999, 12_345].map(count => countText(at(36), count))).toEqual(['×1', '×9999', '×9999+'])
  expect([1, 99, 100].map(count => countText(at(24), count))).toEqual(['×1', '×99', undefined])
})

const columns = (open: Open) =>
  new Map(
    place(open).boxes.flatMap(({ id, rect }) => (id.startsWith('group:') ? [[id, rect.x] as const] : [])),
  )

test('opening a group moves no closed group of the algorithm sideways', () => {
  const closed = columns(set(new Set()))
  for (const [, open] of every)
    for (const [id, x] of columns(open)) if (id !== 'group:machine') expect(x).toBe(closed.get(id))
})

test('the main path of each group runs straight down one spine, through all groups', () => {
  const { boxes, edges } = place(set(new Set(groupIds)))
  const port = new Map(boxes.map(box => [box.id, box.port]))
  const spine = port.get('find.activity')
  const path = [
    'active.begin',
    'result.bind-transaction',
    'result.apply',
    'finish.begin',
    'finish.timer-zero',
  ] as const
  for (const id of path) expect(port.get(id)).toBe(spine)
  const down = edges.filter(({ from, to }) => port.get(from) === spine && port.get(to) === spine)
  const straight = down.filter(({ points }) => points.length === 2)
  expect(straight.length).toBeGreaterThan(40)
})
