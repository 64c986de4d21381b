import type { Routed } from '../route/route.ts'
import type { Size } from '../view.ts'
import type { Arrangement } from './arrange.ts'
import type { Point, Rect } from './box.ts'
import { inflate, overlap, strokes } from './box.ts'
import type { Labels } from './labels.ts'
import type { VisibleEdge } from './visible.ts'

/** Rooms for how often an exit was taken, the wide one first: for `×9999`, and for `×99` where lines run close by; px. */
const WIDE: Size = { width: 36, height: 12 }
const NARROW: Size = { width: 22, height: 12 }

/** What is written in a place: a wide one can say that it was more than there is room for, in a narrow one nothing is. */
export const countText = ({ rect }: CountPlace, count: number): string | undefined => {
  if (rect.width < WIDE.width) return count > 99 ? undefined : `×${count}`
  return count > 9_999 ? '×9999+' : `×${count}`
}

/** From a count to its edge, past the head of an arrow; and from the box or corner where the stretch begins. */
const BESIDE = 6
const OFF = 4
/** The arrow head at the left of the current box, as the stylesheet draws it, px. */
const MARKER = { width: 14, height: 12 }
/** How far along its stretch a count may begin besides: the nearer the better. */
const ALONG = [...Array.from({ length: 17 }, (_, step) => step * 4), 96, 128]

/** A place for a count; at `end` it is written from the right, so that it stands close to its edge. */
export interface CountPlace {
  readonly rect: Rect
  readonly align: 'start' | 'end'
}

export type CountPlaces = ReadonlyMap<VisibleEdge['id'], CountPlace>

/** Beside the first stretches of a way, close to where it begins; in the wide room if that is anywhere. */
const candidates = (points: readonly Point[]): readonly CountPlace[] =>
  [WIDE, NARROW].flatMap(room =>
    points.slice(1, 4).flatMap((to, index) => beside(points[index] ?? to, to, room)),
  )

/** Only as far as the stretch goes: past its end a count would stand beside nothing. */
const beside = (from: Point, to: Point, room: Size): readonly CountPlace[] => {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
  const isDown = from.x === to.x
  const needed = isDown ? room.height : NARROW.width
  return ALONG.filter(along => OFF + along + needed <= length).flatMap(along =>
    (isDown ? atSide : overLine)(from, to, OFF + along, room),
  )
}

const atSide = (from: Point, to: Point, off: number, room: Size): readonly CountPlace[] => {
  const y = to.y > from.y ? from.y + off : from.y - off - room.height
  return [
    { rect: { x: from.x - BESIDE - room.width, y, ...room }, align: 'end' },
    { rect: { x: from.x + BESIDE, y, ...room }, align: 'start' },
  ]
}

const overLine = (from: Point, to: Point, off: number, room: Size): readonly CountPlace[] => {
  const forwards = to.x > from.x
  const x = forwards ? from.x + off : from.x - off - room.width
  const align = forwards ? 'start' : 'end'
  return [from.y - room.height - 2, from.y + 2].map(y => ({ rect: { x, y, ...room }, align }))
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
