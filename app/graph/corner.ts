import type { Point, Rect } from './layout/box.ts'
import { bottom, overlap, right } from './layout/box.ts'
import type { Size, Viewport } from './view.ts'

const CORNERS = ['top-right', 'top-left', 'bottom-left', 'bottom-right'] as const
export type Corner = (typeof CORNERS)[number]

/**
 * The corner of a pane where something of a size covers neither a box nor a way, and as little as can be of all other
 * boxes; undefined if it would cover the one or the other everywhere.
 */
export const freeCorner = (
  { x, y, zoom }: Viewport,
  pane: Size,
  size: Size,
  box: Rect | undefined,
  way: readonly Point[],
  others: readonly Rect[] = [],
): Corner | undefined => {
  const onScreen = (rect: Rect): Rect => ({
    x: rect.x * zoom + x,
    y: rect.y * zoom + y,
    width: rect.width * zoom,
    height: rect.height * zoom,
  })

  const stretches = way.slice(1).map((to, index): Rect => {
    const from = way[index] ?? to
    const [width, height] = [Math.abs(to.x - from.x) + 1, Math.abs(to.y - from.y) + 1]
    return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height }
  })
  const seen = [...stretches, ...(box ? [box] : [])].map(onScreen)
  if (size.width > pane.width || size.height > pane.height) return undefined
  const covered = others.map(onScreen)
  const free = CORNERS.map(corner => ({ corner, card: cardIn(corner, pane, size) }))
    .filter(({ card }) => !seen.some(rect => overlap(rect, card)))
    .map(({ corner, card }) => ({ corner, cost: covered.reduce((sum, rect) => sum + shared(rect, card), 0) }))
  return free.toSorted((a, b) => a.cost - b.cost)[0]?.corner
}

const cardIn = (corner: Corner, pane: Size, size: Size): Rect => {
  const [vertical, horizontal] = corner.split('-')
  return {
    ...size,
    x: horizontal === 'left' ? 0 : pane.width - size.width,
    y: vertical === 'top' ? 0 : pane.height - size.height,
  }
}

/** px² that two rectangles share. */
const shared = (a: Rect, b: Rect): number => {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x)
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
