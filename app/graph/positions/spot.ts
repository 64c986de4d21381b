import type { PieceId } from 'sessionscope/graph/graph.ts'

/** Where a step stands: px from the content origin of its group's frame. All of them are multiples of 8 downwards. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly width: number
  /** The path runs upwards through it: the machine's way back. */
  readonly rises?: true
}

/** Heights in px; the current step is drawn `CURRENT_GROWTH` higher, half of it above and half below. */
export const STEP_HEIGHT = 28
export const CURRENT_GROWTH = 8

/** The algorithm's two columns inside a frame: the main path, and what branches off it. */
const MAIN = { x: 92, width: 296 }
const SIDE = { x: 432, width: 236 }

/** The machine's two columns. */
const LOOP = { x: 32, width: 248 }
const BRANCH = { x: 328, width: 236 }

export const main = (y: number): Spot => ({ ...MAIN, y })
export const side = (y: number): Spot => ({ ...SIDE, y })
export const loop = (y: number): Spot => ({ ...LOOP, y, rises: true })
export const branch = (y: number): Spot => ({ ...BRANCH, y })

/** The vertical line that the main path of every group runs along. */
export const SPINE = MAIN.x + MAIN.width / 2

/** Frames of the algorithm, and of the machine: their widths, borders included. */
export const FRAME_WIDTH = 682
export const MACHINE_WIDTH = 606

/** An open piece: four steps under each other, with a lane on their left for the way past the middle two. */
const PIECE_HEAD = 32
const PIECE_PITCH = 40
const PIECE_LANE = 24
export const OPEN_PIECE_HEIGHT = 196

/** The four steps of an open piece that stands, closed, at `spot`. */
export const piece = <const Place extends PieceId>(place: Place, spot: Spot) => {
  const at = (row: number): Spot => ({
    x: spot.x + PIECE_LANE,
    y: spot.y + PIECE_HEAD + row * PIECE_PITCH,
    width: spot.width - PIECE_LANE,
  })
  return {
    [`${place}.start`]: at(0),
    [`${place}.init`]: at(1),
    [`${place}.start-again`]: at(2),
    [`${place}.end`]: at(3),
  } as Record<`${Place}.${'start' | 'init' | 'start-again' | 'end'}`, Spot>
}
