import type { Arrangement } from '../layout/arrange.ts'
import { LEFT } from '../layout/arrange.ts'
import type { Box } from '../layout/box.ts'
import { bottom, right } from '../layout/box.ts'
import { FRAME_WIDTH, MACHINE_WIDTH } from '../positions/spot.ts'

/** The lines that edges may run along: px, ascending, without repetition. */
export interface Lines {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** How far the ports of a box's side are from its middle, and an edge in a gap from the boxes around it. */
export const PORT_PITCH = 8
export const CLEARANCE = 6

/** Tracks of the channels, px from the left of a frame: an arrow and a corner need 14 px before a box. */
const ALGORITHM_TRACKS = [8, 18, 28, 38, 48, 58, 68, 78, 402, 410, 418, 675]
const BETWEEN_TRACKS = [8, 16, 24, 32].map(x => FRAME_WIDTH + x)
const OUTER_TRACKS = [-8, -16]
/** Between the closed branches, which stand close to each other. */
const BRANCH_GAPS = [157, 347, 513]
const MACHINE_TRACKS = [8, 18, 294, 304, 314, 578, 588, 598, MACHINE_WIDTH + 8]
const CORRIDOR_PITCH = 8

const ascending = (values: Iterable<number>): readonly number[] => [...new Set(values)].toSorted((a, b) => a - b)

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
    ...[...OUTER_TRACKS, ...ALGORITHM_TRACKS, ...BETWEEN_TRACKS, ...BRANCH_GAPS].map(x => LEFT + x),
    ...(machineOpen ? MACHINE_TRACKS.map(x => machineX + x) : machine.flatMap(besideClosed)),
    ...boxes.map(({ port }) => port),
    ...boxes.flatMap(({ upPort }) => upPort ?? []),
    ...frames.flatMap(({ kind, rect }) => (kind === 'piece' ? PIECE_LANES.map(x => rect.x + x) : [])),
  ])
}

const corridors = ({ rows, height }: Arrangement): readonly number[] => {
  const gaps = rows.map((row, index) => [row.bottom, rows[index + 1]?.top ?? Math.max(height, row.bottom) + 40])
  return gaps.flatMap(([from = 0, to = 0]) => {
    const count = Math.floor((to - from - CORRIDOR_PITCH) / CORRIDOR_PITCH)
    return Array.from({ length: Math.min(count, 6) }, (_, track) => from + (track + 1) * CORRIDOR_PITCH)
  })
}

const beside = ({ rect }: Box): readonly number[] => {
  const middle = rect.y + rect.height / 2
  return [
    rect.y - CLEARANCE,
    middle - PORT_PITCH,
    middle,
    middle + PORT_PITCH,
    bottom(rect) + CLEARANCE,
  ]
}

/** The lines of one arrangement: the tracks of its channels and corridors, and the ports of its boxes. */
export const linesOf = (arrangement: Arrangement): Lines => ({
  xs: sideways(arrangement),
  ys: ascending([8, ...corridors(arrangement), ...arrangement.boxes.flatMap(beside)]),
})
