import { ReactFlow, ReactFlowProvider, useStore as useFlowStore, useReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { createStore, useStore } from 'zustand'
import { PaneHead } from '../../shell/PaneHead.tsx'
import { useWords } from '../../words/useWords.ts'
import type { BoxId } from '../layout/box.ts'
import { boxOf } from '../layout/visible.ts'
import { type Placement, place } from '../place.ts'
import { type GraphStore, openIn } from '../status.ts'
import { viewFor } from '../view.ts'
import { isArrow, neighbour } from '../walk.ts'
import { GroupNode, PieceNode } from './ClosedNode.tsx'
import { FrameNode } from './FrameNode.tsx'
import { flowEdges, flowNodes } from './flow.ts'
import { type Graph, GraphContext, useGraph } from './graphContext.ts'
import { Overview } from './Overview.tsx'
import { RouteEdge } from './RouteEdge.tsx'
import { StepNode } from './StepNode.tsx'
import { StuckTitles } from './StuckTitles.tsx'
import { Tools } from './Tools.tsx'
import { moveTime, useFollow } from './useFollow.ts'
import './graph.css'

export interface CanvasProps {
  readonly store: GraphStore
  readonly language: Language
  readonly onChooseStep?: ((id: StepId) => void) | undefined
}

/** Below this zoom only titles can be read. */
const FAR = 0.75

// Outside the component: React Flow builds everything anew when these change.
const nodeTypes = {
  step: StepNode,
  'closed-group': GroupNode,
  'closed-piece': PieceNode,
  frame: FrameNode,
}
const edgeTypes = { route: RouteEdge }

/** The whole graph pane, with React Flow. Loaded lazily: import it only through `GraphPane`. */
export default function Canvas({ store, language, onChooseStep }: CanvasProps) {
  const [focus] = useState(() => {
    const status = store.getState()
    return createStore<{ box: BoxId }>(() => ({ box: boxOf(status.current, openIn(status)) }))
  })
  const graph = useMemo<Graph>(
    () => ({ store, focus, language, onChooseStep }),
    [store, focus, language, onChooseStep],
  )
  return (
    <GraphContext value={graph}>
      <ReactFlowProvider>
        <Drawing />
      </ReactFlowProvider>
    </GraphContext>
  )
}

/** `place` gives the same object for the same open set, so a step changes nothing here. */
const usePlacement = (store: GraphStore): Placement => useStore(store, status => place(openIn(status)))

function Drawing() {
  const { store, language } = useGraph()
  const words = useWords()
  const flow = useReactFlow()
  const placement = usePlacement(store)
  const quick = useStore(store, status => status.quick)
  const far = useFlowStore(({ transform: [, , zoom] }) => zoom < FAR)
  const [map, showMap] = useState(false)
  const nodes = useMemo(() => flowNodes(placement), [placement])
  const edges = useMemo(() => flowEdges(placement, language), [placement, language])
  const walk = useWalk(placement)
  useFollow(store, flow)
  return (
    <>
      <PaneHead title={words.shell.graph}>
        <Tools map={map} onMap={() => showMap(!map)} />
      </PaneHead>
      <ReactFlow
        className={`graph${quick ? ' is-quick' : ''}${far ? ' is-far' : ''}`}
        aria-label={words.graph.drawing}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        minZoom={0.25}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        panActivationKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        panOnScroll
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={{ 'minimap.ariaLabel': words.graph.map }}
        onKeyDown={walk}
      >
        <StuckTitles frames={placement.frames} />
        <Overview open={map} />
      </ReactFlow>
    </>
  )
}

/** Arrow keys move the focus along edges, and bring the box that has it into view. */
const useWalk = (placement: Placement) => {
  const { store, focus } = useGraph()
  const flow = useReactFlow()
  return (event: KeyboardEvent<HTMLDivElement>) => {
    const from = (event.target as HTMLElement).dataset.box as BoxId | undefined
    if (!from || !isArrow(event.key)) return
    const to = neighbour(placement, from, event.key)
    event.preventDefault()
    if (!to) return
    const pane = event.currentTarget
    focus.setState({ box: to })
    pane.querySelector<HTMLElement>(`[data-box="${CSS.escape(to)}"]`)?.focus({ preventScroll: true })
    const size = { width: pane.clientWidth, height: pane.clientHeight }
    const status = store.getState()
    const view = viewFor(flow.getViewport(), size, placement, to, status.taken)
    void flow.setViewport(view, { duration: moveTime(status) })
  }
}
