import type { Arrangement } from '../layout/arrange.ts'
import type { Box, Frame, Point, Rect } from '../layout/box.ts'
import type { VisibleEdge } from '../layout/visible.ts'
import type { Grid } from './grid.ts'
import { gridOf } from './grid.ts'
import { linesOf } from './lines.ts'
import { entryPorts, exitPorts, portCount } from './ports.ts'
import type { Drawn, Found, Task } from './search.ts'
import { search } from './search.ts'
import type { Wire } from './wires.ts'
import { DOWN, isDoorway, LEFT, occupy, RIGHT, tracks, UP } from './wires.ts'

/** An edge with its way: corners in px, from border to border. */
export interface Routed {
  readonly edge: VisibleEdge
  readonly points: readonly Point[]
}

/**
 * Routes all edges of an arrangement, orthogonally, past all boxes, titles and the places reserved for labels.
 * Deterministic: the same arrangement always gets the same routes. Straight neighbours go first, then the inside of
 * each group, then what runs between groups, short before long; each sees the ones before it.
 */
export const route = (
  arrangement: Arrangement,
  edges: readonly VisibleEdge[],
  reserved: readonly Rect[],
): readonly Routed[] => {
  const { boxes, frames } = arrangement
  const grid = gridOf(arrangement, linesOf(arrangement), reserved)
  const jobs = jobsOf(boxes, frames, edges, grid)
  const first = blank(grid, boxes)
  for (const job of jobs) lay(grid, first, job)
  improve(grid, boxes, jobs)
  return jobs.flatMap(({ edge, found }) => (found ? [{ edge, points: corners(grid, found) }] : []))
}

/** An edge on its way to a route. */
interface Job {
  readonly edge: VisibleEdge
  readonly task: Task
  readonly far: boolean
  found: Found | undefined
}

const jobsOf = (
  boxes: readonly Box[],
  frames: readonly Frame[],
  edges: readonly VisibleEdge[],
  grid: Grid,
): readonly Job[] => {
  const numbers = new Map(boxes.map(({ id }, index) => [id, index]))
  return edges
    .flatMap(edge => {
      const [source, target] = [numbers.get(edge.from), numbers.get(edge.to)]
      const [from, to] = [boxes[source ?? -1], boxes[target ?? -1]]
      if (source === undefined || target === undefined || !from || !to) return []
      const wire: Wire = { source, target, bundle: isDoorway(edge) ? 1 : 0 }
      const far = from.group !== to.group
      const past = boxes.some(box => isBetween(from, box, to))
      const task = taskOf(from, to, frames, grid, wire, past)
      return [{ edge, rank: rankOf(from, to), far, task, found: undefined }]
    })
    .toSorted((a, b) => a.rank - b.rank)
}

const blank = ({ size }: Grid, boxes: readonly Box[]): Drawn => ({
  across: tracks(size),
  down: tracks(size),
  ports: tracks(portCount(boxes.length)),
})

const lay = (grid: Grid, drawn: Drawn, job: Job): void => {
  job.found = search(grid, drawn, job.task)
  if (job.found) draw(grid, drawn, job.task.wire, job.found)
}

/** What runs between groups is laid once more, now that each knows all the others and not only those before it. */
const improve = (grid: Grid, boxes: readonly Box[], jobs: readonly Job[]): void => {
  for (const job of jobs) {
    if (!job.far) continue
    const others = blank(grid, boxes)
    for (const other of jobs)
      if (other !== job && other.found) draw(grid, others, other.task.wire, other.found)
    lay(grid, others, job)
  }
}

/** The order of routing: px of way, after a bonus for neighbours on a spine and a malus for leaving the group. */
const rankOf = (from: Box, to: Box): number => {
  const away = Math.abs(from.port - to.port) + Math.abs(from.rect.y - to.rect.y)
  if (from.port === to.port && from.rect.y < to.rect.y && away < 100) return away - 10_000
  return from.group === to.group ? away : 10_000 + away
}

/** Whether a box stands in the way straight from one to another of its column. */
const isBetween = (from: Box, { port, rect: { y } }: Box, to: Box): boolean =>
  from.group === to.group &&
  from.port === to.port &&
  from.port === port &&
  (y - from.rect.y) * (y - to.rect.y) < 0

/** Whether a box stands in a frame. */
const holds = (frame: Frame, { rect, group }: Box): boolean =>
  frame.group === group &&
  (frame.kind === 'group' || (rect.x >= frame.rect.x && rect.y > frame.rect.y && rect.y < endOf(frame)))

const taskOf = (
  from: Box,
  to: Box,
  frames: readonly Frame[],
  grid: Grid,
  wire: Wire,
  past: boolean,
): Task => {
  const own = new Set(
    frames.flatMap((frame, index) => (holds(frame, from) || holds(frame, to) ? [index + 1] : [])),
  )
  return {
    wire,
    exits: exitPorts(from, to, wire.source, grid, past),
    entries: entryPorts(from, to, wire.target, grid, past),
    own,
    inside: from.group === to.group ? 1 : undefined,
  }
}

const endOf = ({ rect }: Frame): number => rect.y + rect.height

const draw = (grid: Grid, drawn: Drawn, wire: Wire, { exit, entry, points }: Found): void => {
  occupy(drawn.ports, exit.number, wire, exit.direction)
  occupy(drawn.ports, entry.number, wire, entry.direction)
  points.forEach((point, index) => {
    const next = points[index + 1]
    if (next === undefined) return
    const step = next - point
    if (step === 1) occupy(drawn.across, point, wire, RIGHT)
    else if (step === -1) occupy(drawn.across, next, wire, LEFT)
    else if (step === grid.nx) occupy(drawn.down, point, wire, DOWN)
    else occupy(drawn.down, next, wire, UP)
  })
}

/** The way without the points that lie on a straight line. */
const corners = ({ xs, ys, nx }: Grid, { exit, entry, points }: Found): readonly Point[] => {
  const way: Point[] = [
    { x: exit.x, y: exit.y },
    ...points.map(point => ({ x: xs[point % nx] ?? 0, y: ys[Math.floor(point / nx)] ?? 0 })),
    { x: entry.x, y: entry.y },
  ]
  return way.filter((point, index) => {
    const [before, after] = [way[index - 1], way[index + 1]]
    if (!before || !after) return true
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
  })
}
