import { ReactFlow, ReactFlowProvider, useStore as useFlowStore, useReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { memo, useMemo, useRef, useState } from 'react'
import type { EdgeId } from 'sessionscope/graph/graph.ts'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import { createStore, useStore } from 'zustand'
import { useSettings } from '../../settings/useSettings.ts'
import { PaneHead } from '../../shell/PaneHead.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Words } from '../../words/words.ts'
import { boxOf } from '../layout/visible.ts'
import { StepList } from '../list/StepList.tsx'
import { ViewChoice } from '../list/ViewChoice.tsx'
import { type GraphPage, timesOf } from '../page.ts'
import { type Chosen, type GraphStore, openIn } from '../status.ts'
import { FAR } from '../view.ts'
import { GroupNode, PieceNode } from './ClosedNode.tsx'
import { FrameNode } from './FrameNode.tsx'
import { flowEdges, flowNodes } from './flow.ts'
import { type Graph, GraphContext, useGraph } from './graphContext.ts'
import { Overview } from './Overview.tsx'
import { OpenExits, RouteEdge } from './RouteEdge.tsx'
import { createRestingView } from './restingView.ts'
import { StepNode } from './StepNode.tsx'
import { StuckTitles } from './StuckTitles.tsx'
import { Tools } from './Tools.tsx'
import { useFollow } from './useFollow.ts'
import { useIsWide } from './useIsWide.ts'
import { usePlacement } from './usePlacement.ts'
import { useStepMenu } from './useStepMenu.tsx'
import { useFocusHome, useWalk } from './useWalk.ts'
import { WhyCard } from './WhyCard.tsx'
import './graph.css'

export interface CanvasProps {
  readonly store: GraphStore
  readonly language: Language
  readonly page?: GraphPage
}

const NO_PAGE: GraphPage = {}

// Outside the component: React Flow builds everything anew when these change.
const nodeTypes = {
  step: StepNode,
  'closed-group': GroupNode,
  'closed-piece': PieceNode,
  frame: FrameNode,
}
const edgeTypes = { route: RouteEdge }

/** React Flow speaks English of its own accord; of handles and controls there is nothing to be heard here. */
const ariaLabelsOf = ({ graph }: Words) => ({
  'node.a11yDescription.default': graph.keys,
  'node.a11yDescription.keyboardDisabled': graph.keys,
  'edge.a11yDescription.default': graph.edge,
  'minimap.ariaLabel': graph.map,
  'handle.ariaLabel': graph.edge,
})

/** Of the exits that an edge stands for, one that was taken, the last time. */
const chosenOf = (exits: readonly EdgeId[] | undefined, { store, page }: Graph): Chosen | undefined => {
  const exit = exits?.find(id => store.getState().travelled[id])
  const index = exit && timesOf(page, exit).at(-1)
  return exit && index !== undefined ? { exit, index } : undefined
}

/** The whole graph pane, with React Flow. Loaded lazily: import it only through `GraphPane`. */
export default function Canvas({ store, language, page = NO_PAGE }: CanvasProps) {
  const [focus] = useState(() => {
    const status = store.getState()
    return createStore(() => ({ box: boxOf(status.current, openIn(status)), typing: false }))
  })
  // Every node hangs on this: a new object would be a new graph.
  const graph = useMemo<Graph>(() => ({ store, focus, language, page }), [store, focus, language, page])
  const list = useSettings(settings => settings.choices.graphAsList ?? false)
  return (
    <GraphContext value={graph}>
      <ReactFlowProvider>{list ? <Listed /> : <Drawing />}</ReactFlowProvider>
    </GraphContext>
  )
}

function Listed() {
  const { shell } = useWords()
  return (
    <>
      <PaneHead title={shell.graph}>
        <ViewChoice />
      </PaneHead>
      <StepList />
    </>
  )
}

const Drawing = memo(function Drawing() {
  const graph = useGraph()
  const { store, language } = graph
  const words = useWords()
  const flow = useReactFlow()
  const placement = usePlacement(store)
  const quick = useStore(store, status => status.quick)
  const far = useFlowStore(({ transform: [, , zoom] }) => zoom < FAR)
  const [mapOpened, openMap] = useState(false)
  const wide = useIsWide()
  const map = wide || mapOpened
  const nodes = useMemo(() => flowNodes(placement), [placement])
  const edges = useMemo(() => flowEdges(placement, language), [placement, language])
  const ariaLabels = useMemo(() => ariaLabelsOf(words), [words])
  const walk = useWalk(placement)
  const pane = useRef<HTMLDivElement>(null)
  const { menu, openMenu } = useStepMenu()
  const [rest] = useState(() => createRestingView(flow.getViewport))
  useFollow(store, flow, rest)
  useFocusHome(pane, placement)
  return (
    <>
      <PaneHead title={words.shell.graph}>
        <ViewChoice />
        <Tools map={map} onMap={wide ? undefined : () => openMap(!map)} />
      </PaneHead>
      <ReactFlow
        ref={pane}
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
        ariaLabelConfig={ariaLabels}
        {...walk}
        onEdgeClick={(_, { data }) => store.setState({ chosen: chosenOf(data?.edge.exits, graph) })}
        onMoveEnd={rest.settle}
        onContextMenu={openMenu}
      >
        <OpenExits edges={edges} />
        <StuckTitles frames={placement.frames} />
        {map && <Overview />}
        <WhyCard placement={placement} rest={rest} map={map} />
      </ReactFlow>
      {menu}
    </>
  )
})
