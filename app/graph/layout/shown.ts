import type { PieceId } from 'sessionscope/graph/graph.ts'
import { groupIds, nodes, pieceIds } from 'sessionscope/graph/graph.ts'
import type { GroupId, StepId } from 'sessionscope/steps/table.ts'
import type { BoxId } from './box.ts'
import { groupBox, pieceBox } from './box.ts'

/** What a box or a frame shows. */
export type Shown =
  | { readonly kind: 'step'; readonly step: StepId }
  | { readonly kind: 'group'; readonly group: GroupId }
  | { readonly kind: 'piece'; readonly piece: PieceId }

const shown: ReadonlyMap<string, Shown> = new Map<string, Shown>([
  ...nodes.map(({ id }) => [id, { kind: 'step', step: id }] as const),
  ...groupIds.map(group => [groupBox(group), { kind: 'group', group }] as const),
  ...pieceIds.map(piece => [pieceBox(piece), { kind: 'piece', piece }] as const),
])

export const isBoxId = (text: string): text is BoxId => shown.has(text)

/** What is shown by the box of that name; throws a RangeError for any other text. */
export const shownBy = (box: string): Shown => {
  const found = shown.get(box)
  if (!found) throw new RangeError(`the graph has no box named ${box}`)
  return found
}
