import type { Shape } from '../machine/table.ts'
import { exitsOf, isStepId, stepIds, table } from '../machine/table.ts'
import type { ParagraphKey, RealName } from '../paragraphs/keys.ts'
import type { EdgeId, GroupId, StepId } from '../steps/table.ts'

/** The fault-detector piece a step belongs to, named after the place that tells; drawn as one node until opened. */
export type PieceId = StepId extends infer Id
  ? Id extends `${infer Place}.start-again`
    ? Place
    : never
  : never

export interface GraphNode {
  readonly id: StepId
  readonly group: GroupId
  readonly piece: PieceId | undefined
  readonly shape: Shape
  readonly door: boolean
  readonly defect: boolean
  readonly paragraphs: readonly ParagraphKey[]
  readonly real: RealName | undefined
}

export interface GraphEdge {
  readonly from: StepId
  readonly to: StepId
}

export { groupIds } from '../machine/table.ts'
export type { EdgeId }

const isEdgeId = (text: string): text is EdgeId => {
  const [from = '', to = ''] = text.split('>')
  return isStepId(from) && Object.hasOwn(table[from].exits, to)
}

/** The name of an edge. Throws a RangeError for a pair of steps that no exit joins. */
export const edgeId = (from: StepId, to: StepId): EdgeId => {
  const id = `${from}>${to}`
  if (!isEdgeId(id)) throw new RangeError(`${from} has no exit to ${to}`)
  return id
}

const isPieceId = (place: string): place is PieceId => isStepId(`${place}.start-again`)

const pieceOf = (id: StepId): PieceId | undefined => {
  const place = id.slice(0, id.lastIndexOf('.'))
  return isPieceId(place) ? place : undefined
}

/** Every step as a node, in the order of the table. */
export const nodes: readonly GraphNode[] = stepIds.map(id => {
  const step = table[id]
  const { group, shape, defect, paragraphs, real } = step
  return {
    id,
    group,
    piece: pieceOf(id),
    shape,
    door: step.shape === 'decides' && step.door,
    defect,
    paragraphs,
    real,
  }
})

/** Every declared exit as an edge. */
export const edges: readonly GraphEdge[] = stepIds.flatMap(from => exitsOf(from).map(to => ({ from, to })))

/** The pieces in the order of the table. */
export const pieceIds: readonly PieceId[] = [...new Set(nodes.flatMap(({ piece }) => piece ?? []))]
