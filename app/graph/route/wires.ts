import type { VisibleEdge } from '../layout/visible.ts'

/** Directions of travel. */
export const RIGHT = 0
export const DOWN = 1
export const LEFT = 2
export const UP = 3
export type Direction = 0 | 1 | 2 | 3

/** What an edge may share a line with, in numbers: edges of the same source, of the same target, of the same bundle. */
export interface Wire {
  readonly source: number
  readonly target: number
  /** 0 for none. */
  readonly bundle: number
}

/**
 * Which edges run along the segments of one direction of lines. A line may be shared as long as it stays true: by
 * edges that all come from one box, or all lead to one, or all belong to one bundle, and run the same way.
 */
export interface Tracks {
  readonly source: Int16Array
  readonly target: Int16Array
  readonly bundle: Int16Array
  readonly direction: Int8Array
}

const FREE = -1
const MIXED = -2

export const tracks = (size: number): Tracks => ({
  source: new Int16Array(size).fill(FREE),
  target: new Int16Array(size).fill(FREE),
  bundle: new Int16Array(size).fill(FREE),
  direction: new Int8Array(size).fill(FREE),
})

export const isFree = (kind: Tracks, at: number): boolean => kind.source[at] === FREE

/** Whether an edge may share a segment that others run along. */
export const shares = (kind: Tracks, at: number, wire: Wire): boolean =>
  kind.source[at] === wire.source ||
  kind.target[at] === wire.target ||
  (wire.bundle !== 0 && kind.bundle[at] === wire.bundle)

/** The same, and running in this direction. */
export const joins = (kind: Tracks, at: number, wire: Wire, direction: Direction): boolean =>
  kind.direction[at] === direction && shares(kind, at, wire)

/** Puts an edge on a segment. */
export const occupy = (kind: Tracks, at: number, wire: Wire, direction: Direction): void => {
  const note = (values: Int16Array, value: number) => {
    values[at] = values[at] === FREE || values[at] === value ? value : MIXED
  }
  note(kind.source, wire.source)
  note(kind.target, wire.target)
  note(kind.bundle, wire.bundle)
  kind.direction[at] = direction
}

/** All ways from waiting to the doors for callbacks, changes and repairs: each of the ends knows each of the others. */
export const isDoorway = ({ from, to }: VisibleEdge): boolean =>
  from.startsWith('machine.') &&
  (to === 'door.callback' || to === 'door.change-session' || to === 'door.repair')
