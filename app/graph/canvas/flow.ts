import type { Edge, Node } from '@xyflow/react'
import { Position } from '@xyflow/react'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import type { Box, Frame, Rect } from '../layout/box.ts'
import type { Ends } from '../marks.ts'
import { endsOf } from '../marks.ts'
import type { PlacedEdge, Placement } from '../place.ts'
import { edgeName } from './names.ts'

export type BoxNode = Node<{ readonly box: Box }, 'step' | 'closed-group' | 'closed-piece'>
export type FrameNode = Node<{ readonly frame: Frame }, 'frame'>
export type RouteEdge = Edge<
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

const boxNode = (box: Box): BoxNode => ({
  id: box.id,
  type: box.kind === 'step' ? 'step' : `closed-${box.kind}`,
  data: { box },
  zIndex: BOX_LAYER,
  ...placed(box.rect),
})

const frameNode = (frame: Frame): FrameNode => ({
  id: frame.id,
  type: 'frame',
  data: { frame },
  zIndex: FRAME_LAYER,
  ...placed(frame.rect),
})

/** The nodes of one placement; constant until a group or piece opens or closes. */
export const flowNodes = ({ frames, boxes }: Placement): (BoxNode | FrameNode)[] => [
  ...frames.map(frameNode),
  ...boxes.map(boxNode),
]

/** The edges of one placement, constant likewise. */
export const flowEdges = ({ edges, boxes }: Placement, language: Language): RouteEdge[] => {
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
