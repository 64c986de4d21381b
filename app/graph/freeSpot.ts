import type { Point, Rect } from './layout/box.ts'
import { bottom, inflate, overlap, right } from './layout/box.ts'
import type { Size, Viewport } from './view.ts'

/** px between two spots that are tried, and from the outermost of them to the border of the view. */
const NOTCH = 8

/** What stands around a spot, in px of the drawing. */
export interface Surroundings {
  /** What should stay in sight, what matters most first: something of a later layer is covered before any of an earlier. */
  readonly layers: readonly (readonly Rect[])[]
  /** What is written at the spot belongs here. */
  readonly near: Point
}

/** The part of the drawing that a pane shows. */
export const inView = ({ x, y, zoom }: Viewport, pane: Size): Rect => ({
  x: -x / zoom,
  y: -y / zoom,
  width: pane.width / zoom,
  height: pane.height / zoom,
})

/** Where in a view something may stand: off its border. */
export const roomIn = (view: Rect): Rect => inflate(view, -NOTCH)

/**
 * The spot in a room, as near as can be, where something of a size covers nothing; where there is none and covering is
 * allowed, the one that covers least, layer by layer. All in px of the drawing. Undefined if there is no such spot.
 */
export const freeSpot = (
  room: Rect,
  size: Size,
  { layers, near }: Surroundings,
  mayCover: boolean,
): Point | undefined => {
  const seen = layers.map(rects => rects.filter(rect => overlap(rect, room)))
  const all = seen.flat()
  let best: Tried | undefined
  for (let y = room.y; y + size.height <= bottom(room); y += NOTCH)
    for (let x = room.x; x + size.width <= right(room); x += NOTCH) {
      const rect = { x, y, ...size }
      const apart = Math.hypot(near.x - x - size.width / 2, near.y - y - size.height / 2)
      const isFree = best?.covered === undefined
      if (best && isFree && apart >= best.apart) continue
      if (!all.some(other => overlap(other, rect))) best = { spot: { x, y }, apart }
      else if (mayCover && !(best && isFree)) {
        const covered = coveredBy(rect, seen)
        if (!best?.covered || isLess(covered, best.covered, apart < best.apart))
          best = { spot: { x, y }, apart, covered }
      }
    }
  return best?.spot
}

interface Tried {
  readonly spot: Point
  readonly apart: number
  /** px² of each layer; absent where nothing is covered. */
  readonly covered?: readonly number[]
}

const coveredBy = (rect: Rect, layers: readonly (readonly Rect[])[]): readonly number[] =>
  layers.map(rects => rects.reduce((sum, other) => sum + shared(rect, other), 0))

/** Whether less is covered in the first layer that differs. */
const isLess = (a: readonly number[], b: readonly number[], ifAlike: boolean): boolean => {
  const layer = a.findIndex((area, index) => area !== b[index])
  return layer < 0 ? ifAlike : (a[layer] ?? 0) < (b[layer] ?? 0)
}

/** px² that two rectangles share. */
const shared = (a: Rect, b: Rect): number => {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x)
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
