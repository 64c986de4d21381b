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
export const MAIN = { x: 84, width: 312 }
export const SIDE = { x: 440, width: 244 }

/** The machine's columns: its own way round, what branches off, and what branches off that. */
export const LOOP = { x: 32, width: 248 }
export const BRANCH = { x: 328, width: 244 }
export const TWIG = { x: 620, width: 244 }

export const main = (y: number): Spot => ({ ...MAIN, y })
export const side = (y: number): Spot => ({ ...SIDE, y })
export const loop = (y: number): Spot => ({ ...LOOP, y, rises: true })
export const branch = (y: number): Spot => ({ ...BRANCH, y })
export const twig = (y: number): Spot => ({ ...TWIG, y })

/** The vertical line that the main path of every group runs along. */
export const SPINE = MAIN.x + MAIN.width / 2

/** Frames of the algorithm, and of the machine: their widths, borders included. */
export const FRAME_WIDTH = 698
export const MACHINE_WIDTH = 904

/** An open piece: four steps under each other, with a lane on their left for the way past the middle two. */
const PIECE_HEAD = 32
const PIECE_ROWS = { start: 0, init: 48, again: 88, end: 136 }
const PIECE_LANE = 24
export const OPEN_PIECE_HEIGHT = 212

/** The spots of a piece: closed, and of its four steps when open. */
export const piece = (closed: Spot) => {
  const at = (row: keyof typeof PIECE_ROWS): Spot => ({
    x: closed.x + PIECE_LANE,
    y: closed.y + PIECE_HEAD + PIECE_ROWS[row],
    width: closed.width - PIECE_LANE,
  })
  return { closed, start: at('start'), init: at('init'), again: at('again'), end: at('end') }
}
