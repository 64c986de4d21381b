import type { Point, Rect } from './layout/box.ts'
import { bottom, overlap, right } from './layout/box.ts'
import type { Size, Viewport } from './view.ts'

/** px between two heights at which a spot is tried. */
const NOTCH = 16

/**
 * The spot at the left or right of a pane, in px, where something of a size covers neither a box nor a way, and as little
 * as can be of all other boxes; the corners before what lies between them. Undefined if it would cover the one or the
 * other everywhere.
 */
export const freeSpot = (
  { x, y, zoom }: Viewport,
  pane: Size,
  size: Size,
  box: Rect | undefined,
  way: readonly Point[],
  others: readonly Rect[] = [],
): Point | undefined => {
  const onScreen = (rect: Rect): Rect => ({
    x: rect.x * zoom + x,
    y: rect.y * zoom + y,
    width: rect.width * zoom,
    height: rect.height * zoom,
  })
  const kept = [...stretches(way), ...(box ? [box] : [])].map(onScreen)
  const covered = others.map(onScreen)
  let best: { readonly spot: Point; readonly cost: number } | undefined
  for (const spot of spots(pane, size)) {
    const card = { ...spot, ...size }
    if (kept.some(rect => overlap(rect, card))) continue
    const cost = covered.reduce((sum, rect) => sum + shared(rect, card), 0)
    if (!best || cost < best.cost) best = { spot, cost }
    if (cost === 0) break
  }
  return best?.spot
}

const stretches = (way: readonly Point[]): readonly Rect[] =>
  way.slice(1).map((to, index) => {
    const from = way[index] ?? to
    const [width, height] = [Math.abs(to.x - from.x) + 1, Math.abs(to.y - from.y) + 1]
    return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height }
  })

const spots = (pane: Size, size: Size): readonly Point[] => {
  const [x, y] = [pane.width - size.width, pane.height - size.height]
  if (x < 0 || y < 0) return []
  const between = Array.from({ length: Math.max(0, Math.ceil(y / NOTCH) - 1) }, (_, at) => (at + 1) * NOTCH)
  return [
    { x, y: 0 },
    { x: 0, y: 0 },
    { x: 0, y },
    { x, y },
    ...between.flatMap(height => [
      { x, y: height },
      { x: 0, y: height },
    ]),
  ]
}

/** px² that two rectangles share. */
const shared = (a: Rect, b: Rect): number => {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x)
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
