import type { Box } from '../layout/box.ts'
import { bottom, right } from '../layout/box.ts'
import type { Grid } from './grid.ts'
import { PORT_PITCH } from './lines.ts'
import type { Direction } from './wires.ts'
import { DOWN, LEFT, RIGHT, UP } from './wires.ts'

/** A place on a box's border where an edge may leave or enter. */
export interface Port {
  /** Unique among all ports of an arrangement, and small. */
  readonly number: number
  readonly x: number
  readonly y: number
  /** Which way an edge runs here. */
  readonly direction: Direction
  /** The grid's point in front of it. */
  readonly point: number
  /** From the border to that point, px. */
  readonly distance: number
  /** What choosing it costs beyond the way. */
  readonly cost: number
}

/** No point in front of a port is nearer than this, px. */
const NEAR = 5
const OFF_MIDDLE = 6
/** A closed group is left at the bottom and entered at the top wherever the way leads down, px of way worth. */
const ASIDE = 150
const PORTS_PER_BOX = 16

const lastBelow = (lines: readonly number[], value: number) => lines.findLastIndex(line => line <= value)
const firstAbove = (lines: readonly number[], value: number) => lines.findIndex(line => line >= value)

type Place = Omit<Port, 'number' | 'point' | 'distance'> & {
  readonly slot: number
  readonly column: number
  readonly row: number
}

const sides = ({ rect }: Box, { xs, ys }: Grid, leaving: boolean, aside: number): readonly Place[] =>
  [0, -PORT_PITCH, PORT_PITCH].flatMap((off, index) => {
    const y = rect.y + rect.height / 2 + off
    const cost = aside + (off === 0 ? 0 : OFF_MIDDLE)
    const row = ys.indexOf(y)
    return [
      {
        slot: index,
        x: rect.x,
        y,
        row,
        cost,
        direction: leaving ? LEFT : RIGHT,
        column: lastBelow(xs, rect.x - NEAR),
      } as const,
      {
        slot: LEFT_SLOTS + index,
        x: right(rect),
        y,
        row,
        cost,
        direction: leaving ? RIGHT : LEFT,
        column: firstAbove(xs, right(rect) + NEAR),
      } as const,
    ]
  })

const under = ({ rect }: Box, { xs, ys }: Grid, x: number, direction: Direction, slot: number): Place => ({
  slot,
  x,
  y: bottom(rect),
  column: xs.indexOf(x),
  row: firstAbove(ys, bottom(rect) + NEAR),
  direction,
  cost: 0,
})

const over = ({ rect }: Box, { xs, ys }: Grid, x: number, direction: Direction, slot: number): Place => ({
  slot,
  x,
  y: rect.y,
  column: xs.indexOf(x),
  row: lastBelow(ys, rect.y - NEAR),
  direction,
  cost: 0,
})

const LEFT_SLOTS = 3

/** `past`: the edge runs past others of its own column, which it always does on their left, where its label is. */
const numbered = (index: number, grid: Grid, past: boolean, places: readonly Place[]): readonly Port[] =>
  places
    .filter(({ column, row, slot }) => column >= 0 && row >= 0 && (!past || slot < LEFT_SLOTS))
    .map(({ slot, column, row, ...place }) => ({
      ...place,
      number: index * PORTS_PER_BOX + slot,
      point: row * grid.nx + column,
      distance: Math.abs((grid.xs[column] ?? 0) - place.x) + Math.abs((grid.ys[row] ?? 0) - place.y),
    }))

export const portCount = (boxes: number): number => boxes * PORTS_PER_BOX

const isAbove = (from: Box, to: Box): boolean => bottom(from.rect) < to.rect.y

/** Whether the way between two boxes is the machine's way back up. */
const rising = (from: Box, to: Box): boolean =>
  from.upPort !== undefined && from.rect.y > to.rect.y && (to.upPort !== undefined || from.kind === 'group')

/** Where an edge may leave its first box: at the bottom or a side, on the way back up at the top. */
export const exitPorts = (from: Box, to: Box, index: number, grid: Grid, past: boolean): readonly Port[] =>
  numbered(index, grid, past, [
    ...sides(from, grid, true, from.kind === 'group' && isAbove(from, to) ? ASIDE : 0),
    ...(rising(from, to) && from.upPort !== undefined
      ? [over(from, grid, from.upPort, UP, 6)]
      : [under(from, grid, from.port, DOWN, 7)]),
  ])

/** Where it may enter its last one: at the top or a side, on the way back up at the bottom. */
export const entryPorts = (from: Box, to: Box, index: number, grid: Grid, past: boolean): readonly Port[] =>
  numbered(index, grid, past, [
    ...sides(to, grid, false, to.kind === 'group' && isAbove(from, to) ? ASIDE : 0),
    ...(rising(from, to) && to.upPort !== undefined
      ? [under(to, grid, to.upPort, UP, 8)]
      : [over(to, grid, to.port, DOWN, 9)]),
  ])
