import type { BoxId, Rect } from './layout/box.ts'
import type { Placement } from './place.ts'

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/** The box that comes first or last as one reads: from the top, and from the left. */
export const outermost = ({ boxes }: Placement, end: 'Home' | 'End'): BoxId | undefined =>
  boxes.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x).at(end === 'Home' ? 0 : -1)?.id

/** How long a pause may be between the letters of one word, ms. */
const PAUSE = 800

export interface Typed {
  readonly text: string
  /** ms, of the clock that key presses have. */
  readonly at: number
}

/** What has been typed of a title once another letter has come. */
export const typedOn = (before: Typed, letter: string, at: number): Typed => ({
  text: at - before.at > PAUSE ? letter : before.text + letter,
  at,
})

/**
 * The next box whose title or paragraph number begins with what was typed, from the given one on and round. The first
 * letter leads on from where one is; more letters may stay.
 */
export const titled = (
  { boxes }: Placement,
  from: BoxId,
  text: string,
  namesOf: (id: BoxId) => readonly string[],
): BoxId | undefined => {
  const here = boxes.findIndex(({ id }) => id === from)
  const first = here + (text.length > 1 ? 0 : 1)
  const wanted = text.toLowerCase()
  return [...boxes.slice(first), ...boxes.slice(0, first)].find(({ id }) =>
    namesOf(id).some(name => name.toLowerCase().startsWith(wanted)),
  )?.id
}

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
