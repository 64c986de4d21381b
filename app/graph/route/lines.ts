import type { Arrangement } from '../layout/arrange.ts'
import { LEFT } from '../layout/arrange.ts'
import type { Box } from '../layout/box.ts'
import { bottom, right } from '../layout/box.ts'
import { BRANCH, FRAME_WIDTH, LOOP, MACHINE_WIDTH, MAIN, SIDE, TWIG } from '../positions/spot.ts'

/** The lines that edges may run along: px, ascending, without repetition. */
export interface Lines {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** How far the ports of a box's side are from its middle, and an edge in a gap from the boxes around it. */
export const PORT_PITCH = 8
export const CLEARANCE = 6

/** An arrow and a corner need so much before a box, px; further tracks keep their distance from each other. */
const BEFORE_BOX = 14
const TRACK = 8

type Column = { readonly x: number; readonly width: number }

const beyond = ({ x, width }: Column, tracks: number): readonly number[] =>
  Array.from({ length: tracks }, (_, track) => x + width + BEFORE_BOX + track * TRACK)

/** Tracks of the channels, px from the left of the algorithm's frames. */
const ALGORITHM_TRACKS = [
  // Outside, on the left; inside, before the main path.
  -16,
  -8,
  8,
  18,
  28,
  38,
  48,
  58,
  MAIN.x - BEFORE_BOX,
  ...beyond(MAIN, 3),
  // Halfway to the frame; then between the algorithm and the machine.
  (SIDE.x + SIDE.width + FRAME_WIDTH) / 2,
  ...[8, 16, 24, 32].map(x => FRAME_WIDTH + x),
  // Between the closed branches, which stand close to each other.
  157,
  347,
  513,
]
/** The same for the machine's. */
const MACHINE_TRACKS = [
  8,
  LOOP.x - BEFORE_BOX,
  ...beyond(LOOP, 3),
  ...beyond(BRANCH, 3),
  ...beyond(TWIG, 3),
  MACHINE_WIDTH + 8,
]
/** Tracks between two rows: their pitch, and how far they keep from the rows, px. */
const CORRIDOR_PITCH = 8
const CORRIDOR_EDGE = 16

const ascending = (values: Iterable<number>): readonly number[] =>
  [...new Set(values)].toSorted((a, b) => a - b)

/** Beside a lone closed box there are no columns: it has tracks of its own. */
const besideClosed = ({ rect }: Box): readonly number[] => [
  ...[14, 22, 30].map(away => rect.x - away),
  ...[14, 22].map(away => right(rect) + away),
]

/** Inside an open piece, on the left of its steps: lanes into it and past the middle two. */
const PIECE_LANES = [8, 18]

const sideways = ({ boxes, frames, machineX }: Arrangement): readonly number[] => {
  const machine = boxes.filter(({ group }) => group === 'machine')
  const machineOpen = machine.length > 1
  return ascending([
    ...ALGORITHM_TRACKS.map(x => LEFT + x),
    ...(machineOpen ? MACHINE_TRACKS.map(x => machineX + x) : machine.flatMap(besideClosed)),
    ...boxes.map(({ port }) => port),
    ...boxes.flatMap(({ upPort }) => upPort ?? []),
    ...frames.flatMap(({ kind, rect }) => (kind === 'piece' ? PIECE_LANES.map(x => rect.x + x) : [])),
  ])
}

const corridors = ({ rows, height }: Arrangement): readonly number[] => {
  const gaps = rows.map((row, index) => [
    row.bottom,
    rows[index + 1]?.top ?? Math.max(height, row.bottom) + 48,
  ])
  return gaps.flatMap(([from = 0, to = 0]) => {
    const count = Math.floor((to - from - 2 * CORRIDOR_EDGE) / CORRIDOR_PITCH) + 1
    return Array.from(
      { length: Math.min(count, 6) },
      (_, track) => from + CORRIDOR_EDGE + track * CORRIDOR_PITCH,
    )
  })
}

/** A box's ports at its sides; over and under a step the gap to the next, which is no corridor. */
const beside = ({ rect, kind }: Box): readonly number[] => {
  const middle = rect.y + rect.height / 2
  const gaps = kind === 'group' ? [] : [rect.y - CLEARANCE, bottom(rect) + CLEARANCE]
  return [...gaps, middle - PORT_PITCH, middle, middle + PORT_PITCH]
}

/** The lines of one arrangement: the tracks of its channels and corridors, and the ports of its boxes. */
export const linesOf = (arrangement: Arrangement): Lines => ({
  xs: sideways(arrangement),
  ys: ascending([8, ...corridors(arrangement), ...arrangement.boxes.flatMap(beside)]),
})
