import type { PieceId } from 'sessionscope/graph/graph.ts'
import { nodes, pieceIds } from 'sessionscope/graph/graph.ts'
import type { GroupId } from 'sessionscope/steps/table.ts'
import { piecePositions, positions } from '../positions/index.ts'
import {
  FRAME_WIDTH,
  MACHINE_WIDTH,
  OPEN_PIECE_HEIGHT,
  SPINE,
  type Spot,
  STEP_HEIGHT,
} from '../positions/spot.ts'
import type { Box, Frame, Open, Point } from './box.ts'
import { bottom, groupBox, pieceBox } from './box.ts'

const STRIP = 26
/** From a frame's top to its content, and from the content's end to the frame's. */
const HEAD = 40
const FOOT = 20
/** What an open piece's frame shows around its content on either side, and leaves to edges beside its title. */
const PIECE_EDGE = 8
const PIECE_ENTRY = 28
/** Where the machine's way back up runs, from the left of its steps. */
const UP = 16
/** And where they run down, so that a label has room on the right. */
const DOWN = 48
/** Room between a title and the spine. */
const BESIDE_SPINE = 12

export interface Contents {
  readonly boxes: readonly Box[]
  readonly frames: readonly Frame[]
}

const groupOf = new Map(nodes.flatMap(({ piece, group }) => (piece ? [[piece, group] as const] : [])))
const piecesOf = (group: GroupId): readonly PieceId[] =>
  pieceIds.filter(piece => groupOf.get(piece) === group)

/** How far open pieces push down what stands below them; pieces side by side push once. */
const shifter = (pieces: readonly PieceId[], open: Open) => {
  const rows = new Set(pieces.filter(piece => open.pieces.has(piece)).map(piece => piecePositions[piece].y))
  return (y: number): number =>
    [...rows].filter(row => row + STEP_HEIGHT <= y).length * (OPEN_PIECE_HEIGHT - STEP_HEIGHT)
}

/** An open group with its top left corner at `at`: the frame, and everything in it. */
export const contents = (group: GroupId, at: Point, open: Open): Contents => {
  const pieces = piecesOf(group)
  const shift = shifter(pieces, open)
  const put = ({ x, y, width }: Spot, height: number, under: number) => ({
    x: at.x + x,
    y: at.y + HEAD + y + shift(under),
    width,
    height,
  })
  const closed = pieces.filter(piece => !open.pieces.has(piece))
  const boxes: Box[] = []
  for (const { id, piece } of nodes.filter(node => node.group === group)) {
    if (piece && !open.pieces.has(piece)) continue
    const spot = positions[id]
    const column = piece ? piecePositions[piece] : spot
    boxes.push({
      id,
      kind: 'step',
      group,
      rect: put(spot, STEP_HEIGHT, column.y),
      port: at.x + column.x + (spot.rises ? DOWN : column.width / 2),
      upPort: spot.rises && at.x + spot.x + UP,
    })
  }
  for (const piece of closed) {
    const spot = piecePositions[piece]
    const rect = put(spot, STEP_HEIGHT, spot.y)
    const port = at.x + spot.x + spot.width / 2
    boxes.push({ id: pieceBox(piece), kind: 'piece', group, rect, port, upPort: undefined })
  }
  const frames = pieces
    .filter(piece => open.pieces.has(piece))
    .map(piece =>
      pieceFrame(piece, group, put(piecePositions[piece], OPEN_PIECE_HEIGHT, piecePositions[piece].y)),
    )
  return { boxes, frames: [groupFrame(group, at, boxes, frames), ...frames] }
}

const pieceFrame = (piece: PieceId, group: GroupId, content: Frame['rect']): Frame => {
  const rect = { ...content, x: content.x - PIECE_EDGE, width: content.width + 2 * PIECE_EDGE }
  const strip = { ...rect, x: rect.x + PIECE_ENTRY, width: rect.width - PIECE_ENTRY, height: STRIP }
  return { id: pieceBox(piece), kind: 'piece', group, opened: piece, rect, strip }
}

const groupFrame = (group: GroupId, at: Point, boxes: readonly Box[], pieces: readonly Frame[]): Frame => {
  const end = Math.max(...[...boxes, ...pieces].map(({ rect }) => bottom(rect)))
  const machine = group === 'machine'
  const width = machine ? MACHINE_WIDTH : FRAME_WIDTH
  const height = end + FOOT - at.y
  const strip = { ...at, width: machine ? width : SPINE - BESIDE_SPINE, height: STRIP }
  return { id: groupBox(group), kind: 'group', group, opened: group, rect: { ...at, width, height }, strip }
}
