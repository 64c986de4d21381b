import type { PieceId } from 'sessionscope/graph/graph.ts'
import type { GroupId, StepId } from 'sessionscope/steps/table.ts'

/** What is open; everything else is closed. A piece shows only while its group is open too. */
export interface Open {
  readonly groups: ReadonlySet<GroupId>
  readonly pieces: ReadonlySet<PieceId>
}

export const groupBox = <const G extends GroupId>(id: G): `group:${G}` => `group:${id}`
export const pieceBox = <const P extends PieceId>(id: P): `piece:${P}` => `piece:${id}`

/** What is drawn as one node: a step, or a closed group or piece; an open one bears the same name as a frame. */
export type BoxId = StepId | `group:${GroupId}` | `piece:${PieceId}`

/** px */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

interface Drawn {
  readonly rect: Rect
  /** The group it belongs to, or is. */
  readonly group: GroupId
}

export interface Box extends Drawn {
  readonly id: BoxId
  readonly kind: 'step' | 'group' | 'piece'
  /** Where edges leave at the bottom and enter at the top, px from the left of the whole drawing. */
  readonly port: number
  /** Where edges run upwards through it, if any do: the machine's own way back. */
  readonly upPort: number | undefined
}

export interface Frame extends Drawn {
  readonly id: BoxId
  readonly kind: 'group' | 'piece'
  /** The group or piece that is open. */
  readonly opened: GroupId | PieceId
  /** The part of the frame that its title takes, and no edge. */
  readonly strip: Rect
}

/**
 * Where the title of a frame is seen in a view that begins at a point: in its strip, or, where the view cuts that off, at
 * the edge of the view, as wide as the rest of the frame. Undefined where too little of the frame is left. px.
 */
export const titleIn = (
  { rect, strip }: Frame,
  view: Point,
): (Rect & { readonly isStuck: boolean }) | undefined => {
  const [x, y] = [Math.max(strip.x, view.x), Math.max(strip.y, view.y)]
  if (x === strip.x && y === strip.y) return { ...strip, isStuck: false }
  if (y + strip.height > bottom(rect) || x + strip.width / 2 > right(rect)) return undefined
  // A box that goes under a narrower one would look out beside the title.
  return { x, y, width: right(rect) - x, height: strip.height, isStuck: true }
}

export const right = ({ x, width }: Rect): number => x + width
export const bottom = ({ y, height }: Rect): number => y + height

/** Whether two rectangles share more than a border. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a)

export const inflate = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

/** The stretches of a way as rectangles, so many px thick on either side. */
export const strokes = (points: readonly Point[], by: number): readonly Rect[] =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return inflate({ x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }, by)
  })
