import type { Surroundings } from './freeSpot.ts'
import type { BoxId, Rect } from './layout/box.ts'
import { bottom, inflate, right, strokes, titleIn } from './layout/box.ts'
import { isOpenExit, isTaken, timesTaken } from './marks.ts'
import type { Placement } from './place.ts'
import type { GraphStatus } from './status.ts'
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

/** The boxes that an explanation names: the exit's own, where the run stands, and where else it could have gone. */
export interface Named {
  readonly from: BoxId
  readonly to: BoxId
  readonly current: BoxId
  readonly others: readonly BoxId[]
}

/** What is written beside exits hangs on these. */
export type Written = Pick<GraphStatus, 'around' | 'taken' | 'travelled'>

/** The boxes and lines of a drawing, with room around them: the same for every step in the same placement. */
export const drawnIn = ({ boxes, edges }: Placement): readonly Rect[] => [
  ...boxes.map(({ rect }) => inflate(rect, GAP)),
  ...edges.flatMap(({ points }) => strokes(points, LINE_GAP)),
]

/**
 * What a card about an exit has around it: first what lies over the drawing, and so over the card; then the exit and where
 * the run stands; then the boxes that the card names and those that the run may go to; then everything else.
 */
export const aroundExit = (
  placement: Placement,
  drawn: readonly Rect[],
  pane: Pane,
  { from, to, current, others }: Named,
  status: Written,
): Surroundings => {
  const way = placement.edges.find(edge => edge.from === from && edge.to === to)?.points ?? []
  const ahead = placement.edges.flatMap(edge => (edge.from === current ? [edge.to] : []))
  const [here, named] = [[current], [...others, ...ahead]].map(ids =>
    ids.flatMap(id => rectOf(placement, id) ?? []).map(rect => inflate(rect, GAP)),
  )
  const end = rectOf(placement, to) ?? rectOf(placement, current) ?? pane.view
  const titles = placement.frames.flatMap(frame => titleIn(frame, pane.view) ?? [])
  return {
    layers: [
      corners(pane),
      [...strokes(way, LINE_GAP), ...(here ?? [])],
      named ?? [],
      [...drawn, ...[...writtenIn(placement, status), ...titles].map(rect => inflate(rect, GAP))],
    ],
    near: middle(strokes(way, 0).at(-1) ?? end),
  }
}

/** The conditions and counts beside exits, as they stand there now. */
const writtenIn = ({ edges }: Placement, status: Written): readonly Rect[] =>
  edges.flatMap(edge => [
    ...(edge.label && (isTaken(edge, status) || isOpenExit(edge, status)) ? [edge.label] : []),
    ...(edge.count && timesTaken(edge, status) > 1 ? [edge.count.rect] : []),
  ])

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

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })
