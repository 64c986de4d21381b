import type { Point, Rect } from './layout/box.ts'
import { bottom, overlap, right } from './layout/box.ts'
import type { Size, Viewport } from './view.ts'

/** px between two spots that are tried, and between the border of the view and the outermost of them. */
const NOTCH = 8

/** How much more than others what is kept weighs: more than a view has room for. */
const KEPT = 1_000

/** What stands around a spot, in px of the drawing. */
export interface Surroundings {
  /** What something is said about: covered only where nothing else can be, though covering is allowed. */
  readonly kept: readonly Rect[]
  /** Everything else that should stay in sight. */
  readonly others: readonly Rect[]
  /** What is written at the spot belongs here. */
  readonly near: Point
}

/** The part of the drawing that a pane shows, less a margin. */
export const inView = ({ x, y, zoom }: Viewport, pane: Size): Rect => ({
  x: -x / zoom + NOTCH,
  y: -y / zoom + NOTCH,
  width: pane.width / zoom - 2 * NOTCH,
  height: pane.height / zoom - 2 * NOTCH,
})

/**
 * The spot in the view, as near as can be, where something of a size covers nothing; where there is none and covering is
 * allowed, the one that covers least of the others. All in px of the drawing. Undefined if there is no such spot.
 */
export const freeSpot = (
  view: Rect,
  size: Size,
  { kept, others, near }: Surroundings,
  mayCover: boolean,
): Point | undefined => {
  const seen = [...kept, ...others].filter(rect => overlap(rect, view))
  const weights = new Map(kept.map(rect => [rect, KEPT]))
  let best: { readonly spot: Point; readonly covered: number; readonly apart: number } | undefined
  for (let y = view.y; y + size.height <= bottom(view); y += NOTCH)
    for (let x = view.x; x + size.width <= right(view); x += NOTCH) {
      const card = { x, y, ...size }
      const apart = Math.hypot(near.x - x - size.width / 2, near.y - y - size.height / 2)
      if (best?.covered === 0 && apart >= best.apart) continue
      if (!mayCover && seen.some(rect => overlap(rect, card))) continue
      const covered = seen.reduce((sum, rect) => sum + shared(rect, card) * (weights.get(rect) ?? 1), 0)
      const isBetter = !best || covered < best.covered || (covered === best.covered && apart < best.apart)
      if (isBetter) best = { spot: { x, y }, covered, apart }
    }
  return best?.spot
}

/** px² that two rectangles share. */
const shared = (a: Rect, b: Rect): number => {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x)
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
