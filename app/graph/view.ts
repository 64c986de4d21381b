import type { EdgeId } from 'sessionscope/graph/graph.ts'
import type { BoxId, Point, Rect } from './layout/box.ts'
import { bottom, inflate, overlap, right, titleIn } from './layout/box.ts'
import type { Placement } from './place.ts'

/** React Flow's: a point p of the drawing is shown at p × zoom + (x, y). */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Below this zoom only titles can be read. */
export const FAR = 0.75
/** px of the drawing: what stays free around what is to be seen, and around the whole. */
const AROUND = 20
const EDGE = 16
/** px between the current step and a title that sticks to the edge of the view above it. */
const TITLE_GAP = 4
/** Neighbours further away are let go: an edge may run across the whole drawing. */
const NEAR = 320
/** Where the current step comes to stand when the view has to move, as a part of the height. */
const EYE = 0.35

const union = (a: Rect, b: Rect): Rect => {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, width: Math.max(right(a), right(b)) - x, height: Math.max(bottom(a), bottom(b)) - y }
}

/** A box or frame of a placement. */
export const rectOf = ({ boxes, frames }: Placement, id: BoxId): Rect | undefined =>
  (boxes.find(box => box.id === id) ?? frames.find(frame => frame.id === id))?.rect

/** How far apart two boxes are, px. */
const apart = (a: Rect, b: Rect): number =>
  Math.max(b.x - right(a), a.x - right(b), 0) + Math.max(b.y - bottom(a), a.y - bottom(b), 0)

/** Where the frame around a box begins, on the left: with it the view shows whose step this is. */
const frameEdge = ({ frames }: Placement, box: Rect): readonly Rect[] => {
  const around = frames.find(({ kind, rect }) => kind === 'group' && overlap(rect, box))
  return around ? [{ ...box, x: around.rect.x, width: 1 }] : []
}

/** A box with the room around it that has to be free; above it a frame's title may stick to the edge of a view. */
const withRoom = ({ frames }: Placement, box: Rect, view: Point): Rect => {
  const around = inflate(box, AROUND)
  const stuck = frames.flatMap(frame => {
    const title = overlap(frame.rect, box) ? titleIn(frame, view) : undefined
    return title?.isStuck ? [title.height + TITLE_GAP] : []
  })
  const above = Math.max(AROUND, ...stuck)
  return { ...around, y: box.y - above, height: around.height + above - AROUND }
}

/**
 * What should be seen of a placement while a run stands in a box: the box, where it can go and where it has come from,
 * the nearest first, as far as they are near and fit.
 */
const surroundings = (
  placement: Placement,
  id: BoxId,
  view: Rect,
  taken: ReadonlySet<EdgeId>,
): { readonly focus: Rect; readonly context: Rect } | undefined => {
  const focus = rectOf(placement, id)
  if (!focus) return undefined
  const nearest = (ids: readonly BoxId[]): readonly Rect[] =>
    ids
      .flatMap(other => rectOf(placement, other) ?? [])
      .filter(rect => apart(rect, focus) < NEAR)
      .toSorted((a, b) => apart(a, focus) - apart(b, focus))
  const ahead = nearest(placement.edges.flatMap(({ from, to }) => (from === id ? [to] : [])))
  const behind = nearest(
    placement.edges.flatMap(({ from, to, exits }) =>
      to === id && exits.some(exit => taken.has(exit)) ? [from] : [],
    ),
  )
  const wanted = [...ahead, ...behind, ...frameEdge(placement, focus)]
  let context = withRoom(placement, focus, view)
  for (const rect of wanted) {
    const wider = union(context, inflate(rect, AROUND))
    if (wider.width <= view.width && wider.height <= view.height) context = wider
  }
  return { focus, context }
}

interface Span {
  readonly from: number
  readonly to: number
}

const holds = (view: Span, part: Span): boolean => view.from <= part.from && part.to <= view.to

/** Start of the visible span on one axis: as it is, if all that matters is seen; else moved. */
const settle = (view: Span, wanted: Span, all: Span, ideal: number): number => {
  const length = view.to - view.from
  if (holds(view, wanted)) return view.from
  const start = Math.min(Math.max(ideal, wanted.to - length), wanted.from)
  return Math.max(Math.min(start, all.to - length), all.from)
}

const across = (rect: Rect): Span => ({ from: rect.x, to: right(rect) })
const down = (rect: Rect): Span => ({ from: rect.y, to: bottom(rect) })

/**
 * The view in which a box can be seen with its neighbours, if they fit, at the same zoom: it pans, it never shrinks.
 * The same object if nothing has to move, so that the picture rests while the path runs through it.
 */
export const viewFor = (
  view: Viewport,
  size: Size,
  placement: Placement,
  id: BoxId,
  taken: ReadonlySet<EdgeId>,
): Viewport => {
  const width = size.width / view.zoom
  const height = size.height / view.zoom
  const left = -view.x / view.zoom
  const top = -view.y / view.zoom
  const seen = surroundings(placement, id, { x: left, y: top, width, height }, taken)
  if (!seen || width === 0) return view
  const { focus, context } = seen
  const x = settle(
    { from: left, to: left + width },
    across(context),
    { from: 0, to: placement.width + EDGE },
    left < context.x ? right(context) - width : context.x,
  )
  const y = settle(
    { from: top, to: top + height },
    down(context),
    { from: 0, to: placement.height + EDGE },
    focus.y - EYE * height,
  )
  if (x === left && y === top) return view
  return { x: -x * view.zoom, y: -y * view.zoom, zoom: view.zoom }
}

/** The view in which something that has moved in the drawing stays where it was on the screen. */
export const heldStill = (view: Viewport, before: Rect, after: Rect): Viewport => ({
  x: view.x - (after.x - before.x) * view.zoom,
  y: view.y - (after.y - before.y) * view.zoom,
  zoom: view.zoom,
})
