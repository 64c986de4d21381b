import type { EdgeId } from 'sessionscope/graph/graph.ts'
import type { Surroundings } from './freeSpot.ts'
import type { BoxId, Frame, Rect } from './layout/box.ts'
import { bottom, inflate, right, strokes } from './layout/box.ts'
import type { PlacedEdge, Placement } from './place.ts'
import { rectOf } from './view.ts'

/** px from what is said about an exit to boxes, and to lines and what is written beside them. */
const GAP = 4
const LINE_GAP = 2

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
  view: Rect,
  { from, to, current, taken }: Explained,
): Surroundings => {
  const edge = placement.edges.find(other => other.from === from && other.to === to)
  const way = edge?.points ?? []
  const box = rectOf(placement, current)
  const end = rectOf(placement, to) ?? box ?? view
  const isWritten = (other: PlacedEdge) => other.from === current || other.exits.some(exit => taken.has(exit))
  const labels = placement.edges.flatMap(other => (other.label && isWritten(other) ? [other.label] : []))
  const lines = placement.edges.flatMap(({ points }) => strokes(points, LINE_GAP))
  const rects = [
    ...placement.boxes.map(({ rect }) => rect),
    ...labels,
    ...placement.frames.flatMap(titles(view)),
  ]
  return {
    kept: [...strokes(way, LINE_GAP), ...(box ? [inflate(box, GAP)] : [])],
    others: [...rects.map(rect => inflate(rect, GAP)), ...lines],
    near: middle(way.length > 0 ? strokes(way, 0) : [end], end),
  }
}

/** The title of a frame; where it is cut off by the view it sticks to the view's edge, as wide as the frame. */
const titles =
  (view: Rect) =>
  ({ rect, strip }: Frame): readonly Rect[] => {
    const x = Math.max(strip.x, view.x)
    const y = Math.max(strip.y, view.y)
    const isStuck = x > strip.x || y > strip.y
    if (isStuck && y + strip.height > bottom(rect)) return []
    return [isStuck ? { x, y, width: right(rect) - x, height: strip.height } : strip]
  }

/** The middle of the last stretch of a way, which is the one that enters a box. */
const middle = (stretches: readonly Rect[], end: Rect) => {
  const { x, y, width, height } = stretches.at(-1) ?? end
  return { x: x + width / 2, y: y + height / 2 }
}
