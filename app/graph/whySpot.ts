import type { EdgeId } from 'sessionscope/graph/graph.ts'
import type { Surroundings } from './freeSpot.ts'
import type { BoxId, Rect } from './layout/box.ts'
import { bottom, inflate, right, strokes, titleIn } from './layout/box.ts'
import type { PlacedEdge, Placement } from './place.ts'
import { rectOf, type Size } from './view.ts'

/** px from what is said about an exit to boxes, and to lines and what is written beside them. */
const GAP = 4
const LINE_GAP = 2

/** px of the pane, with what is around them: the map in its left corner, and in the right one whose drawing it is. */
const MAP = { width: 138, height: 98 }
const CREDIT = { width: 72, height: 16 }

/** What a pane shows of the drawing, in px of the drawing; at which zoom; and whether the map lies over it. */
export interface Pane {
  readonly view: Rect
  readonly zoom: number
  readonly map: boolean
}

/** An exit that is explained, and where the run stands. */
export interface Explained {
  readonly from: BoxId
  readonly to: BoxId
  readonly current: BoxId
  /** Exits of the path: their conditions are written beside them. */
  readonly taken: ReadonlySet<EdgeId>
}

/** What a card about an exit has around it: the exit itself and the current box, and all that is drawn besides. */
export const aroundExit = (
  placement: Placement,
  pane: Pane,
  { from, to, current, taken }: Explained,
): Surroundings => {
  const edge = placement.edges.find(other => other.from === from && other.to === to)
  const way = edge?.points ?? []
  const box = rectOf(placement, current)
  const end = rectOf(placement, to) ?? box ?? pane.view
  const isWritten = (other: PlacedEdge) => other.from === current || other.exits.some(exit => taken.has(exit))
  const labels = placement.edges.flatMap(other => (other.label && isWritten(other) ? [other.label] : []))
  const lines = placement.edges.flatMap(({ points }) => strokes(points, LINE_GAP))
  const rects = [
    ...placement.boxes.map(({ rect }) => rect),
    ...labels,
    ...corners(pane),
    ...placement.frames.flatMap(frame => titleIn(frame, pane.view) ?? []),
  ]
  return {
    kept: [...strokes(way, LINE_GAP), ...(box ? [inflate(box, GAP)] : [])],
    others: [...rects.map(rect => inflate(rect, GAP)), ...lines],
    near: middle(way.length > 0 ? strokes(way, 0) : [end], end),
  }
}

/** What lies over the drawing at the bottom of the pane. */
const corners = ({ view, zoom, map }: Pane): readonly Rect[] => {
  const at = (x: number, { width, height }: Size) => ({
    x,
    y: bottom(view) - height / zoom,
    width: width / zoom,
    height: height / zoom,
  })
  const credit = at(right(view) - CREDIT.width / zoom, CREDIT)
  return map ? [at(view.x, MAP), credit] : [credit]
}

/** The middle of the last stretch of a way, which is the one that enters a box. */
const middle = (stretches: readonly Rect[], end: Rect) => {
  const { x, y, width, height } = stretches.at(-1) ?? end
  return { x: x + width / 2, y: y + height / 2 }
}
