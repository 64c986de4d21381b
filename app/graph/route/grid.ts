import type { Arrangement } from '../layout/arrange.ts'
import type { BoxId, Rect } from '../layout/box.ts'
import { bottom, inflate, right } from '../layout/box.ts'
import type { Lines } from './lines.ts'

/**
 * The lines as a grid. A point is `row * nx + column`; the segment from a point to its right neighbour, or to the one
 * below it, bears the point's number in the arrays for its direction.
 */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly nx: number
  readonly size: number
  readonly across: Segments
  readonly down: Segments
  /** The frames in the order of the numbers in `frame`, which begin with 1. */
  readonly frames: readonly { readonly id: BoxId; readonly rect: Rect }[]
}

export interface Segments {
  /** 1 where a box, a title or a label stands in the way. */
  readonly blocked: Uint8Array
  /** The innermost frame that the segment lies in; 0 for none. */
  readonly frame: Uint8Array
}

/** No edge passes a box closer than this. */
const MARGIN = 5
/** Nor a title, a label or a frame's border closer than this. */
const BORDER = 3

const segments = (size: number): Segments => ({ blocked: new Uint8Array(size), frame: new Uint8Array(size) })

/** First index of a line at or beyond `value`. */
const from = (lines: readonly number[], value: number): number => {
  const found = lines.findIndex(line => line >= value)
  return found < 0 ? lines.length : found
}

/** Calls `mark` for every segment that has a point inside the rectangle. */
const within = (grid: Grid, rect: Rect, mark: Mark): void => {
  const { xs, ys, nx } = grid
  const columns = [from(xs, rect.x + 0.01), from(xs, right(rect) - 0.01)] as const
  const rows = [from(ys, rect.y + 0.01), from(ys, bottom(rect) - 0.01)] as const
  for (let row = rows[0]; row < rows[1]; row++)
    for (let column = Math.max(columns[0] - 1, 0); column < columns[1]; column++)
      mark(grid.across, row * nx + column)
  for (let row = Math.max(rows[0] - 1, 0); row < rows[1]; row++)
    for (let column = columns[0]; column < columns[1]; column++) mark(grid.down, row * nx + column)
}

type Mark = (kind: Segments, point: number) => void

const block: Mark = (kind, point) => {
  kind.blocked[point] = 1
}

const along =
  (own: Segments): Mark =>
  (kind, point) => {
    if (kind === own) block(kind, point)
  }

/** Along a frame's border nothing runs; across it everything may. */
const blockBorder = (grid: Grid, rect: Rect): void => {
  const { x, y, width, height } = rect
  for (const top of [y, y + height])
    within(grid, inflate({ x, y: top, width, height: 0 }, BORDER), along(grid.across))
  for (const left of [x, x + width])
    within(grid, inflate({ x: left, y, width: 0, height }, BORDER), along(grid.down))
}

/** The grid of one arrangement; edges keep clear of its boxes and titles, and of `reserved`, the labels' places. */
export const gridOf = (arrangement: Arrangement, { xs, ys }: Lines, reserved: readonly Rect[]): Grid => {
  const size = xs.length * ys.length
  const { boxes, frames } = arrangement
  const grid: Grid = { xs, ys, nx: xs.length, size, across: segments(size), down: segments(size), frames }
  for (const { rect } of boxes) within(grid, inflate(rect, MARGIN), block)
  for (const { strip } of frames) within(grid, inflate(strip, BORDER), block)
  for (const { rect } of frames) blockBorder(grid, rect)
  for (const rect of reserved) within(grid, inflate(rect, BORDER), block)
  frames.forEach(({ rect }, index) => {
    within(grid, rect, (kind, point) => {
      kind.frame[point] = index + 1
    })
  })
  return grid
}
