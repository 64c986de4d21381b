import type { PieceId } from 'sessionscope/graph/graph.ts'
import { nodes } from 'sessionscope/graph/graph.ts'
import type { GroupId, StepId } from 'sessionscope/steps/table.ts'
import { type BoxId, groupBox, pieceBox } from './layout/box.ts'
import type { Shown } from './layout/shown.ts'
import type { VisibleEdge } from './layout/visible.ts'
import { type Break, type GraphStatus, groupOfStep } from './status.ts'

// One number says all that a node or an edge shows of a status: what does not change it renders nothing.

/** How far something is part of the path. */
export type Way = 'never' | 'earlier' | 'now' | 'other'

export interface NodeMark {
  readonly way: Way
  readonly current: boolean
  /** The call's reply is there. */
  readonly answered: boolean
  /** The other one of two runs that are compared stands here. */
  readonly others: boolean
  readonly count: number
  /** How many of the visits were made in a retry. */
  readonly retries: number
}

export interface EdgeMark {
  readonly way: Way
  /** The run has come by it, in this wake-up, to where it stands. */
  readonly toCurrent: boolean
  /** How often it has been taken. */
  readonly count: number
}

const WAYS: readonly Way[] = ['never', 'earlier', 'now', 'other']
const wayOf = (now: boolean, ever: boolean, other: boolean, shared: boolean): number =>
  shared ? 1 : now ? 2 : other ? 3 : ever ? 1 : 0

const stepsOf = <Key>(keyOf: (node: (typeof nodes)[number]) => Key): ReadonlyMap<Key, readonly StepId[]> => {
  const members = new Map<Key, StepId[]>()
  for (const node of nodes) members.set(keyOf(node), [...(members.get(keyOf(node)) ?? []), node.id])
  return members
}

const groupSteps = stepsOf(({ group }) => group)
const pieceSteps = stepsOf(({ piece }) => piece)

/** Beyond any number of visits; two such counts fit into one exact number. */
const COUNTS = 2 ** 20
/** Below it is all that a mark says besides counts. */
const COUNTLESS = 32

const node = (
  way: number,
  { current, answered, others }: Pick<NodeMark, 'current' | 'answered' | 'others'>,
  count: number,
  retries = 0,
): number =>
  (retries * COUNTS + count) * COUNTLESS + (others ? 16 : 0) + (answered ? 8 : 0) + (current ? 4 : 0) + way

const holds = (inside: readonly StepId[], step: StepId | undefined): boolean =>
  step !== undefined && inside.includes(step)

/** The mark of a step as a number, see `nodeMark`. */
export const stepNumber = (
  id: StepId,
  { current, answered, other, visits, retries, steps, others, shared }: GraphStatus,
): number => {
  const count = visits[id] ?? 0
  return node(
    wayOf(steps.has(id), count > 0, others.has(id), shared.has(id)),
    { current: current === id, answered: current === id && answered, others: other === id },
    count,
    retries[id],
  )
}

/** The mark of a piece as one; its count is how often its first call was made. */
export const pieceNumber = (
  id: PieceId,
  { current, other, visits, retries, steps, others, shared }: GraphStatus,
): number => {
  const inside = pieceSteps.get(id) ?? []
  const [start] = inside
  const count = (start && visits[start]) ?? 0
  return node(
    wayOf(
      inside.some(step => steps.has(step)),
      count > 0,
      inside.some(step => others.has(step)),
      inside.some(step => shared.has(step)),
    ),
    { current: inside.includes(current), answered: false, others: holds(inside, other) },
    count,
    start && retries[start],
  )
}

/** The mark of a group; its count is how often the path has come in. */
export const groupNumber = (
  id: GroupId,
  { current, other, entered, steps, others, shared }: GraphStatus,
): number => {
  const count = entered[id] ?? 0
  const inside = groupSteps.get(id) ?? []
  const now = inside.some(step => steps.has(step))
  const onlyOthers = inside.some(step => others.has(step))
  const both = inside.some(step => shared.has(step))
  const marks = { current: groupOfStep(current) === id, answered: false, others: holds(inside, other) }
  return node(wayOf(now, count > 0, onlyOthers, both), marks, count)
}

/** The breakpoint that a box shows: its step's, or the first of those inside that stops, else of those that do not. */
export const breakAt = (shown: Shown, { breaks }: GraphStatus): Break | undefined => {
  if (shown.kind === 'step') return breaks[shown.step]
  const inside = shown.kind === 'group' ? groupSteps.get(shown.group) : pieceSteps.get(shown.piece)
  const found = (inside ?? []).flatMap(step => breaks[step] ?? [])
  return found.find(each => each !== 'off') ?? found[0]
}

/** The mark of whatever a box shows. */
export const boxNumber = (shown: Shown, status: GraphStatus): number => {
  switch (shown.kind) {
    case 'step':
      return stepNumber(shown.step, status)
    case 'piece':
      return pieceNumber(shown.piece, status)
    case 'group':
      return groupNumber(shown.group, status)
  }
}

/** A node's mark for something that does not show how often. */
export const withoutCounts = (number: number): number => number % COUNTLESS

export const nodeMark = (number: number): NodeMark => ({
  way: WAYS[number & 3] ?? 'never',
  current: (number & 4) !== 0,
  answered: (number & 8) !== 0,
  others: (number & 16) !== 0,
  count: Math.floor(number / COUNTLESS) % COUNTS,
  retries: Math.floor(number / COUNTLESS / COUNTS),
})

/**
 * The mark of an edge as a number, see `edgeMark`; `ends` are the steps that its boxes hold. Nothing in it changes but
 * for the edge that a step takes and the one that it came by: all others at the two steps render nothing.
 */
export const edgeNumber = (edge: VisibleEdge, ends: Ends, status: GraphStatus): number => {
  const { exits } = edge
  const now = isTaken(edge, status)
  const earlier = exits.some(exit => status.earlier.has(exit))
  const isCompared = status.shared.size > 0
  const way = wayOf(
    now,
    earlier,
    exits.some(exit => status.otherTaken.has(exit)),
    isCompared && earlier,
  )
  return timesTaken(edge, status) * 8 + way + (now && ends.to.has(status.current) ? 4 : 0)
}

/** Whether an edge is part of this wake-up's path: its condition is written beside it. */
export const isTaken = ({ exits }: VisibleEdge, { taken }: Pick<GraphStatus, 'taken'>): boolean =>
  exits.some(exit => taken.has(exit))

/** Whether an edge is an exit of the step where the run stands that was not taken: its condition is written too. */
export const isOpenExit = (edge: VisibleEdge, status: Pick<GraphStatus, 'around' | 'taken'>): boolean =>
  stepsIn(edge.from).has(status.around) && !isTaken(edge, status)

/** How often an edge has been taken, up to now: written beside it from the second time on. */
export const timesTaken = ({ exits }: VisibleEdge, { travelled }: Pick<GraphStatus, 'travelled'>): number =>
  exits.reduce((sum, exit) => sum + (travelled[exit] ?? 0), 0)

export interface Ends {
  readonly to: ReadonlySet<StepId>
}

/** The steps that the boxes at an edge's ends stand for. */
export const endsOf = ({ to }: VisibleEdge): Ends => ({ to: stepsIn(to) })

const inBoxes = new Map<BoxId, ReadonlySet<StepId>>([
  ...nodes.map(({ id }) => [id, new Set([id])] as const),
  ...[...groupSteps].map(([id, steps]) => [groupBox(id), new Set(steps)] as const),
  ...[...pieceSteps].flatMap(([id, steps]) => (id ? [[pieceBox(id), new Set(steps)] as const] : [])),
])
const NO_STEPS: ReadonlySet<StepId> = new Set()

const stepsIn = (box: BoxId): ReadonlySet<StepId> => inBoxes.get(box) ?? NO_STEPS

export const edgeMark = (number: number): EdgeMark => ({
  way: WAYS[number & 3] ?? 'never',
  toCurrent: (number & 4) !== 0,
  count: number >> 3,
})
