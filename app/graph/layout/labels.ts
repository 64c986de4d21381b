import { nodes } from 'sessionscope/graph/graph.ts'
import { table } from 'sessionscope/machine/table.ts'
import type { Routed } from '../route/route.ts'
import type { Arrangement } from './arrange.ts'
import type { Box, Point, Rect } from './box.ts'
import { bottom, inflate, overlap, right, strokes } from './box.ts'
import type { VisibleEdge } from './visible.ts'

/** Where the condition of an exit may be written, px; longer ones are cut there. */
export type Labels = ReadonlyMap<VisibleEdge['id'], Rect>

const HEIGHT = 12
/** From a label to its edge, and from one that stands over a box to that box. */
const BESIDE = 8
const OVER = 4
/** A gap of less has no room for a label. */
const LEAST_GAP = HEIGHT + 2 * OVER
/** No label is wider, and none narrower is worth reading. */
const WIDTHS = [208, 160, 120, 88, 64]
const WIDEST = 208
/** How far along its way a label may begin. */
const NEAR = [4, 20, 40]

const forks = new Set<string>(
  nodes
    .filter(({ id, shape }) => shape !== 'waits' && Object.keys(table[id].exits).length > 1)
    .map(({ id }) => id),
)

/** An exit that was chosen, and drawn alone, has a condition to be told. */
const isTold = ({ from, exits }: VisibleEdge): boolean => forks.has(from) && exits.length === 1

/** Room over a box, free of other boxes: from `left` to `end`. */
const over = ({ rect }: Box, boxes: readonly Box[], left: number, end: number): Rect | undefined => {
  const room = { x: left, y: rect.y - HEIGHT - OVER, width: Math.min(end - left, WIDEST), height: HEIGHT }
  const crowded = boxes.some(box => overlap(inflate(room, OVER), box.rect) && box.rect !== rect)
  return crowded ? undefined : room
}

/** The exit straight down, or straight up the machine's way back: its label stands right of it, close to its source. */
const straight = (from: Box, to: Box): Rect | undefined => {
  const rises = from.upPort !== undefined && from.rect.y > to.rect.y
  const port = rises ? from.upPort : from.port
  if (port === undefined || port !== (rises ? to.upPort : to.port)) return undefined
  const gap = rises ? from.rect.y - bottom(to.rect) : to.rect.y - bottom(from.rect)
  if (gap < LEAST_GAP) return undefined
  const x = port + BESIDE
  const y = rises ? from.rect.y - HEIGHT - OVER : bottom(from.rect) + OVER
  return { x, y, width: right(from.rect) - x, height: HEIGHT }
}

/** Places to be kept free of edges, for the labels of exits within a group. */
export const reserve = ({ boxes, frames }: Arrangement, edges: readonly VisibleEdge[]): Labels => {
  const byId = new Map<string, Box>(boxes.map(box => [box.id, box]))
  const ends = edges.flatMap(edge => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)]
    return from && to && from.group === to.group ? [{ edge, from, to }] : []
  })
  const isNext = (from: Box, to: Box) =>
    !boxes.some(
      ({ rect, port }) =>
        port === from.port &&
        rect.y > Math.min(from.rect.y, to.rect.y) &&
        rect.y < Math.max(from.rect.y, to.rect.y),
    )
  const enteredFromAbove = new Set(
    ends.filter(({ from, to }) => from.port === to.port && isNext(from, to)).map(({ to }) => to.id),
  )
  const labels = new Map<VisibleEdge['id'], Rect>()
  const isFree = (room: Rect) =>
    ![...labels.values(), ...frames.map(({ strip }) => strip)].some(other => overlap(room, other))
  for (const { edge, from, to } of ends) {
    if (!isTold(edge)) continue
    const end = enteredFromAbove.has(to.id) ? to.port - BESIDE : right(to.rect)
    const room = (isNext(from, to) ? straight(from, to) : undefined) ?? over(to, boxes, to.rect.x, end)
    if (room && isFree(room)) labels.set(edge.id, room)
  }
  return labels
}

/** Labels for all told exits: the reserved places, and for exits to other groups a free place beside their way. */
export const labelsFor = (arrangement: Arrangement, reserved: Labels, routes: readonly Routed[]): Labels => {
  const labels = new Map(reserved)
  const byId = new Map<string, Box>(arrangement.boxes.map(box => [box.id, box]))
  const taken = [
    ...arrangement.boxes.map(({ rect }) => inflate(rect, OVER)),
    ...arrangement.frames.map(({ strip }) => strip),
    ...routes.flatMap(({ points }) => strokes(points, 2)),
  ]
  for (const { edge, points } of routes) {
    if (labels.has(edge.id) || !isTold(edge)) continue
    const group = byId.get(edge.from)?.group
    const home = arrangement.frames.find(frame => frame.kind === 'group' && frame.group === group)?.rect
    const room = candidates(points).find(
      rect =>
        (!home || contains(home, inflate(rect, OVER))) &&
        ![...taken, ...labels.values()].some(other => overlap(rect, other)),
    )
    if (room) labels.set(edge.id, room)
  }
  return labels
}

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer)

/** Places beside the beginning of a way, wide ones first. */
const candidates = (points: readonly Point[]): readonly Rect[] =>
  WIDTHS.flatMap(width =>
    points
      .slice(1, 4)
      .flatMap((to, index) => besideStretch(points[index] ?? to, to, { width, height: HEIGHT })),
  )

const besideStretch = (from: Point, to: Point, size: { width: number; height: number }): readonly Rect[] => {
  if (from.x === to.x) {
    const sign = Math.sign(to.y - from.y)
    return NEAR.flatMap(near => {
      const y = from.y + sign * near - (sign < 0 ? HEIGHT : 0)
      return [from.x + BESIDE, from.x - BESIDE - size.width].map(x => ({ x, y, ...size }))
    })
  }
  const left = Math.min(from.x, to.x)
  return [from.y - HEIGHT - OVER, from.y + OVER].map(y => ({ x: left + OVER, y, ...size }))
}
