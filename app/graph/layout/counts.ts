import type { Routed } from '../route/route.ts'
import type { Arrangement } from './arrange.ts'
import type { Point, Rect } from './box.ts'
import { inflate, overlap, strokes } from './box.ts'
import type { Labels } from './labels.ts'
import type { VisibleEdge } from './visible.ts'

/** Room for how often an exit was taken: `×9999`, px. */
const SIZE = { width: 36, height: 12 }
/** From a count to its edge, past the head of an arrow; and from the box or corner where the stretch begins. */
const BESIDE = 6
const OFF = 4
/** The arrow head at the left of the current box, as the stylesheet draws it, px. */
const MARKER = { width: 16, height: 16 }
/** How far along its stretch a count may begin besides. */
const ALONG = [0, 16, 36, 64, 96, 128]

/** A place for a count; at `end` it is written from the right, so that it stands close to its edge. */
export interface CountPlace {
  readonly rect: Rect
  readonly align: 'start' | 'end'
}

export type CountPlaces = ReadonlyMap<VisibleEdge['id'], CountPlace>

/** Beside the first stretches of a way, close to where it begins. */
const candidates = (points: readonly Point[]): readonly CountPlace[] =>
  points.slice(1, 4).flatMap((to, index) => beside(points[index] ?? to, to))

const beside = (from: Point, to: Point): readonly CountPlace[] =>
  ALONG.flatMap(along => (from.x === to.x ? atSide(from, to, OFF + along) : overLine(from, to, OFF + along)))

const atSide = (from: Point, to: Point, off: number): readonly CountPlace[] => {
  const y = to.y > from.y ? from.y + off : from.y - off - SIZE.height
  return [
    { rect: { x: from.x - BESIDE - SIZE.width, y, ...SIZE }, align: 'end' },
    { rect: { x: from.x + BESIDE, y, ...SIZE }, align: 'start' },
  ]
}

const overLine = (from: Point, to: Point, off: number): readonly CountPlace[] => {
  const forwards = to.x > from.x
  const x = forwards ? from.x + off : from.x - off - SIZE.width
  const align = forwards ? 'start' : 'end'
  return [from.y - SIZE.height - 2, from.y + 2].map(y => ({ rect: { x, y, ...SIZE }, align }))
}

/** Where the arrow head stands while the run is in a box. */
const markerOf = ({ x, y, height }: Rect): Rect => ({
  x: x - MARKER.width,
  y: y + (height - MARKER.height) / 2,
  ...MARKER,
})

/**
 * Where it is written how often an exit was taken. Only beside the exits of a box that has several: of a single one the
 * box itself says it. Where no place is free nothing is written; the edge's tooltip and the list tell it.
 */
export const countsFor = (
  { boxes, frames }: Arrangement,
  labels: Labels,
  routes: readonly Routed[],
): CountPlaces => {
  const exits = new Map<string, number>()
  for (const { edge } of routes) exits.set(edge.from, (exits.get(edge.from) ?? 0) + 1)
  const taken = [
    ...boxes.map(({ rect }) => inflate(rect, OFF)),
    ...boxes.map(({ rect }) => markerOf(rect)),
    ...frames.map(({ strip }) => strip),
    ...labels.values(),
    ...routes.flatMap(({ points }) => strokes(points, 1)),
  ]
  const places = new Map<VisibleEdge['id'], CountPlace>()
  for (const { edge, points } of routes) {
    if ((exits.get(edge.from) ?? 0) < 2) continue
    const free = candidates(points).find(({ rect }) => !taken.some(other => overlap(rect, other)))
    if (!free) continue
    places.set(edge.id, free)
    taken.push(free.rect)
  }
  return places
}
