import type { Point, Rect } from './layout/box.ts'
import { overlap } from './layout/box.ts'
import type { Size, Viewport } from './view.ts'

const CORNERS = ['top-right', 'top-left', 'bottom-left', 'bottom-right'] as const
export type Corner = (typeof CORNERS)[number]

/** The corner of a pane where something of a size covers neither a box nor a way; undefined if it would everywhere. */
export const freeCorner = (
  { x, y, zoom }: Viewport,
  pane: Size,
  size: Size,
  box: Rect | undefined,
  way: readonly Point[],
): Corner | undefined => {
  const stretches = way.slice(1).map((to, index): Rect => {
    const from = way[index] ?? to
    const [width, height] = [Math.abs(to.x - from.x) + 1, Math.abs(to.y - from.y) + 1]
    return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height }
  })
  const seen = [...stretches, ...(box ? [box] : [])].map(rect => ({
    x: rect.x * zoom + x,
    y: rect.y * zoom + y,
    width: rect.width * zoom,
    height: rect.height * zoom,
  }))
  if (size.width > pane.width || size.height > pane.height) return undefined
  return CORNERS.find(corner => {
    const [vertical, horizontal] = corner.split('-')
    const card = {
      ...size,
      x: horizontal === 'left' ? 0 : pane.width - size.width,
      y: vertical === 'top' ? 0 : pane.height - size.height,
    }
    return !seen.some(rect => overlap(rect, card))
  })
}
