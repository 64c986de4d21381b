import type { Edge, Node } from '@xyflow/react'
import { Position } from '@xyflow/react'
import type { PieceId } from 'sessionscope/graph/graph.ts'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import type { GroupId, StepId } from 'sessionscope/steps/table.ts'
import type { Box, Frame, Rect } from '../layout/box.ts'
import { type Shown, shownBy } from '../layout/shown.ts'
import type { Ends } from '../marks.ts'
import { endsOf } from '../marks.ts'
import type { PlacedEdge, Placement } from '../place.ts'
import { edgeName } from './names.ts'

export type StepFlow = Node<{ readonly step: StepId }, 'step'>
export type GroupFlow = Node<{ readonly group: GroupId }, 'closed-group'>
export type PieceFlow = Node<{ readonly piece: PieceId }, 'closed-piece'>
type BoxFlow = StepFlow | GroupFlow | PieceFlow
export type FrameFlow = Node<{ readonly frame: Frame }, 'frame'>
export type RouteFlow = Edge<
  { readonly edge: PlacedEdge; readonly ends: Ends; readonly grows: boolean },
  'route'
>

/** Layers, from the back: frames, edges (travelled ones over the others, by the stylesheet), boxes. */
const FRAME_LAYER = -1
const BOX_LAYER = 10

/** So that edges are there at the first paint, before React Flow has found the handles in the page. */
const handles = [
  { type: 'source' as const, position: Position.Bottom, x: 0, y: 0, width: 1, height: 1 },
  { type: 'target' as const, position: Position.Top, x: 0, y: 0, width: 1, height: 1 },
]

/** React Flow's own, in English, on elements whose names say it already. */
const domAttributes = { 'aria-roledescription': undefined }

/** Sizes are known, so React Flow measures nothing. */
const placed = ({ x, y, width, height }: Rect) => ({
  position: { x, y },
  width,
  height,
  measured: { width, height },
  domAttributes,
  handles,
})

const boxNode = ({ id, rect }: Box): BoxFlow => {
  const shown = shownBy(id)
  const common = { id, zIndex: BOX_LAYER, ...placed(rect) }
  switch (shown.kind) {
    case 'step':
      return { ...common, type: 'step', data: { step: shown.step } }
    case 'group':
      return { ...common, type: 'closed-group', data: { group: shown.group } }
    case 'piece':
      return { ...common, type: 'closed-piece', data: { piece: shown.piece } }
  }
}

const FRAME = 'frame '
const frameId = ({ id }: Frame): string => `${FRAME}${id}`

/** The box or frame that a node of React Flow stands for. */
export const shownNode = (id: string): Shown => shownBy(id.startsWith(FRAME) ? id.slice(FRAME.length) : id)

const frameNode = (frame: Frame): FrameFlow => ({
  // Not the group's own: React Flow would take it for the closed group changed, and measure everything at once.
  id: frameId(frame),
  type: 'frame',
  data: { frame },
  zIndex: FRAME_LAYER,
  ...placed(frame.rect),
})

/** The nodes of one placement; constant until a group or piece opens or closes. */
export const flowNodes = ({ frames, boxes }: Placement): (BoxFlow | FrameFlow)[] => [
  ...frames.map(frameNode),
  ...boxes.map(boxNode),
]

/** The edges of one placement, constant likewise. */
export const flowEdges = ({ edges, boxes }: Placement, language: Language): RouteFlow[] => {
  const groups = new Set<string>(boxes.filter(({ kind }) => kind === 'group').map(({ id }) => id))
  return edges.map(edge => ({
    id: edge.id,
    type: 'route',
    source: edge.from,
    target: edge.to,
    ariaLabel: edgeName(edge, language),
    domAttributes,
    data: { edge, ends: endsOf(edge), grows: !groups.has(edge.to) },
  }))
}
