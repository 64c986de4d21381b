import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { edgeId, edges, nodes } from 'sessionscope/graph/graph.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import type { BoxId, Open } from './box.ts'
import { groupBox, pieceBox } from './box.ts'

/** Exits that are drawn as one line: those between the same two boxes. */
export interface VisibleEdge {
  readonly id: `${BoxId}>${BoxId}`
  readonly from: BoxId
  readonly to: BoxId
  /** The exits it stands for, at least one. */
  readonly exits: readonly EdgeId[]
  /** The outside alone decides when it is taken. */
  readonly waits: boolean
}

const byId = new Map(nodes.map(node => [node.id, node]))

/** The box in which a step is to be seen: its own, its closed piece's or its closed group's. */
export const boxOf = (step: StepId, open: Open): BoxId => {
  const node = byId.get(step)
  if (!node) return step
  if (!open.groups.has(node.group)) return groupBox(node.group)
  return node.piece && !open.pieces.has(node.piece) ? pieceBox(node.piece) : step
}

/** The exits that can be seen for one set of open groups and pieces; what leads nowhere else is inside a box. */
export const visibleEdges = (open: Open): readonly VisibleEdge[] => {
  const drawn = new Map<VisibleEdge['id'], VisibleEdge>()
  for (const { from, to } of edges) {
    const ends = { from: boxOf(from, open), to: boxOf(to, open) }
    if (ends.from === ends.to) continue
    const id: VisibleEdge['id'] = `${ends.from}>${ends.to}`
    const before = drawn.get(id)
    const waits = byId.get(from)?.shape === 'waits'
    drawn.set(id, {
      id,
      ...ends,
      exits: [...(before?.exits ?? []), edgeId(from, to)],
      waits: waits && (before?.waits ?? true),
    })
  }
  return [...drawn.values()]
}
