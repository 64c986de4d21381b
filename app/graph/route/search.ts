import type { Grid } from './grid.ts'
import { heap } from './heap.ts'
import type { Port } from './ports.ts'
import type { Direction, Tracks, Wire } from './wires.ts'
import { DOWN, isFree, joins, LEFT, RIGHT, shares, UP } from './wires.ts'

/** What is already drawn. */
export interface Drawn {
  readonly across: Tracks
  readonly down: Tracks
  /** By number of port. */
  readonly ports: Tracks
}

/** One edge to be routed. */
export interface Task {
  readonly wire: Wire
  readonly exits: readonly Port[]
  readonly entries: readonly Port[]
  /** Numbers of the frames that the edge may cross as its own; others are only to be crossed if there is no other way. */
  readonly own: ReadonlySet<number>
  /** The frame that it never leaves, if both its ends are in one. */
  readonly inside: number | undefined
}

export interface Found {
  readonly exit: Port
  readonly entry: Port
  /** Points of the grid from the exit's to the entry's, each a neighbour of the one before. */
  readonly points: readonly number[]
}

/** Costs in px of way. A shared line is cheaper, so that exits which meet share one bus. */
const SHARED = 0.7
const BEND = 14
const CROSSING = 24
const CLOSE = 24
const FOREIGN = 2
/** A corner so close to a box that the arrow has no straight stretch left, px from the box. */
const CRAMPED = 40
const STRAIGHT = 13
/** More than any way around. */
const CONFLICT = 2500
/** Lines of different edges closer than this look like one. */
const TOO_CLOSE = 6

const OPPOSITE = [LEFT, UP, RIGHT, DOWN] as const
const ALL: readonly Direction[] = [RIGHT, DOWN, LEFT, UP]
const directionOf = (state: number): Direction => ALL[state & 3] ?? RIGHT

/** Cost and origin of each state, a point with the direction it is reached in; stale unless it bears this search's mark. */
interface Scratch {
  readonly best: Float64Array
  readonly cameFrom: Int32Array
  readonly seen: Int32Array
  readonly done: Int32Array
  mark: number
}

const scratchOf = (states: number): Scratch => ({
  best: new Float64Array(states),
  cameFrom: new Int32Array(states),
  seen: new Int32Array(states),
  done: new Int32Array(states),
  mark: 0,
})

let scratch = scratchOf(0)

const fresh = (states: number): Scratch => {
  if (scratch.best.length < states) scratch = scratchOf(states)
  scratch.mark++
  return scratch
}

/** Notes a way to a state if it is the cheapest so far. */
const reach = (
  { best, cameFrom, seen, mark }: Scratch,
  state: number,
  cost: number,
  from: number,
): boolean => {
  if (seen[state] === mark && cost >= (best[state] ?? 0)) return false
  seen[state] = mark
  best[state] = cost
  cameFrom[state] = from
  return true
}

/** The cheapest way for one edge beside those already drawn; undefined if boxes leave none. */
export const search = (grid: Grid, drawn: Drawn, task: Task): Found | undefined => {
  const state = fresh(4 * grid.size)
  const queue = heap()
  const rest = remaining(grid, task)
  const exitAt = new Map<number, Port>()
  for (const exit of task.exits) {
    const start = 4 * exit.point + exit.direction
    const cost = exit.cost + portCost(drawn, exit, task)
    if (!reach(state, start, cost, -1)) continue
    exitAt.set(start, exit)
    queue.push(start, cost + rest(exit.point))
  }
  let goal: Goal | undefined
  for (let at = queue.pop(); at >= 0; at = queue.pop()) {
    const cost = state.best[at] ?? 0
    if (goal && cost + rest(at >> 2) >= goal.cost) break
    if (state.done[at] === state.mark) continue
    state.done[at] = state.mark
    goal = arrive(grid, drawn, task, at, cost, goal)
    expand(grid, drawn, task, at, cost, (to, total) => {
      if (reach(state, to, total, at)) queue.push(to, total + rest(to >> 2))
    })
  }
  return goal && trace(goal, state.cameFrom, exitAt)
}

interface Goal {
  readonly cost: number
  readonly state: number
  readonly entry: Port
}

/** The better of the goal so far and the entries that this state stands in front of. */
const arrive = (
  grid: Grid,
  drawn: Drawn,
  task: Task,
  state: number,
  cost: number,
  before: Goal | undefined,
): Goal | undefined => {
  let goal = before
  const direction = directionOf(state)
  for (const entry of task.entries) {
    if (entry.point !== state >> 2 || entry.direction === OPPOSITE[direction]) continue
    const turn = turnCost(grid, drawn, entry.point, direction, entry.direction, task.wire)
    const cramped = direction !== entry.direction && entry.distance < STRAIGHT ? CRAMPED : 0
    const total = cost + entry.cost + turn + cramped + portCost(drawn, entry, task)
    if (!goal || total < goal.cost) goal = { cost: total, state, entry }
  }
  return goal
}

const expand = (
  grid: Grid,
  drawn: Drawn,
  task: Task,
  state: number,
  cost: number,
  found: (to: number, total: number) => void,
): void => {
  const point = state >> 2
  const direction = directionOf(state)
  for (const next of ALL) {
    if (next === OPPOSITE[direction]) continue
    const step = stepCost(grid, drawn, point, next, task)
    if (step === undefined) continue
    const stride = next === RIGHT ? 1 : next === LEFT ? -1 : next === DOWN ? grid.nx : -grid.nx
    const turn = turnCost(grid, drawn, point, direction, next, task.wire)
    found(4 * (point + stride) + next, cost + step + turn)
  }
}

const trace = (
  { state, entry }: Goal,
  cameFrom: Int32Array,
  exitAt: ReadonlyMap<number, Port>,
): Found | undefined => {
  const points: number[] = []
  for (let at = state; ; at = cameFrom[at] ?? -1) {
    points.push(at >> 2)
    if ((cameFrom[at] ?? -1) >= 0) continue
    const exit = exitAt.get(at)
    return exit && { exit, entry, points: points.toReversed() }
  }
}

/** Never more than the way that is left, so that the first way found is the cheapest. */
const remaining = ({ xs, ys, nx }: Grid, { entries }: Task) => {
  const gx = entries.map(({ point }) => xs[point % nx] ?? 0)
  const gy = entries.map(({ point }) => ys[Math.floor(point / nx)] ?? 0)
  const [left, right, top, low] = [Math.min(...gx), Math.max(...gx), Math.min(...gy), Math.max(...gy)]
  return (point: number): number => {
    const x = xs[point % nx] ?? 0
    const y = ys[Math.floor(point / nx)] ?? 0
    return SHARED * (Math.max(left - x, x - right, 0) + Math.max(top - y, y - low, 0))
  }
}

const portCost = ({ ports }: Drawn, { number, direction }: Port, { wire }: Task): number =>
  isFree(ports, number) || joins(ports, number, wire, direction) ? 0 : CONFLICT

/** The way to the next point in a direction; undefined where there is none. */
const stepCost = (
  grid: Grid,
  drawn: Drawn,
  point: number,
  direction: Direction,
  task: Task,
): number | undefined => {
  const { nx, xs, ys, size } = grid
  const column = point % nx
  const horizontal = direction === RIGHT || direction === LEFT
  if (direction === RIGHT && column === nx - 1) return undefined
  if (direction === LEFT && column === 0) return undefined
  const at = direction === LEFT ? point - 1 : direction === UP ? point - nx : point
  if (at < 0 || (!horizontal && at + nx >= size)) return undefined
  const kind = horizontal ? grid.across : grid.down
  if (kind.blocked[at]) return undefined
  const frame = kind.frame[at] ?? 0
  if (task.inside !== undefined && frame === 0) return undefined
  const lines = horizontal ? xs : ys
  const index = horizontal ? at % nx : Math.floor(at / nx)
  const length =
    ((lines[index + 1] ?? 0) - (lines[index] ?? 0)) * (frame && !task.own.has(frame) ? FOREIGN : 1)
  const used = horizontal ? drawn.across : drawn.down
  const crowd = crowding(grid, used, at, horizontal, task.wire)
  if (isFree(used, at)) return length + crowd
  return joins(used, at, task.wire, direction) ? SHARED * length : length + CONFLICT
}

/** What it costs to run so close to another edge that the two look like one. */
const crowding = (
  { nx, xs, ys, size }: Grid,
  used: Tracks,
  at: number,
  horizontal: boolean,
  wire: Wire,
): number => {
  const lines = horizontal ? ys : xs
  const line = horizontal ? Math.floor(at / nx) : at % nx
  const stride = horizontal ? nx : 1
  let cost = 0
  for (const side of [-1, 1]) {
    const neighbour = at + side * stride
    const gap = Math.abs((lines[line + side] ?? Number.POSITIVE_INFINITY) - (lines[line] ?? 0))
    if (gap >= TOO_CLOSE || neighbour < 0 || neighbour >= size || isFree(used, neighbour)) continue
    cost += shares(used, neighbour, wire) ? CLOSE / 2 : CLOSE
  }
  return cost
}

/** What it costs to pass a point, straight or around a corner, where others pass too. */
const turnCost = (
  { nx }: Grid,
  { across, down }: Drawn,
  point: number,
  before: Direction,
  after: Direction,
  wire: Wire,
): number => {
  const stranger = (kind: Tracks, at: number) => at >= 0 && !isFree(kind, at) && !shares(kind, at, wire)
  const left = stranger(across, point - 1)
  const here = stranger(across, point)
  const above = stranger(down, point - nx)
  const below = stranger(down, point)
  if (before !== after) return BEND + (left || here || above || below ? CONFLICT : 0)
  const crossed = before === RIGHT || before === LEFT ? above || below : left || here
  return crossed ? CROSSING : 0
}
