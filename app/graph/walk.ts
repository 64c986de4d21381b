import type { BoxId, Rect } from './layout/box.ts'
import type { Placement } from './place.ts'

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
export const isArrow = (key: string): key is Arrow => ARROWS.includes(key)

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

/** How far `to` lies in the arrow's direction, and how far aside; px. */
const offset = (from: Rect, to: Rect, arrow: Arrow): { along: number; aside: number } => {
  const dx = middle(to).x - middle(from).x
  const dy = middle(to).y - middle(from).y
  switch (arrow) {
    case 'ArrowUp':
      return { along: -dy, aside: Math.abs(dx) }
    case 'ArrowDown':
      return { along: dy, aside: Math.abs(dx) }
    case 'ArrowLeft':
      return { along: -dx, aside: Math.abs(dy) }
    case 'ArrowRight':
      return { along: dx, aside: Math.abs(dy) }
  }
}

/** An edge draws the focus along: a box without one has to be this much nearer. */
const DRAWN = 0.5

/**
 * The box that an arrow key leads to: the nearest in that direction, along an edge wherever there is one, so that the
 * keys follow the path; without one too, so that they lead everywhere. Undefined at the border.
 */
export const neighbour = ({ boxes, edges }: Placement, from: BoxId, arrow: Arrow): BoxId | undefined => {
  const here = boxes.find(({ id }) => id === from)?.rect
  if (!here) return undefined
  const linked = new Set(
    edges.flatMap(edge => (edge.from === from ? [edge.to] : edge.to === from ? [edge.from] : [])),
  )
  let best: { id: BoxId; cost: number } | undefined
  for (const { id, rect } of boxes) {
    const { along, aside } = offset(here, rect, arrow)
    if (along <= 0 || aside > 4 * along) continue
    const cost = (along + 2 * aside) * (linked.has(id) ? DRAWN : 1)
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id
}
