import type { EdgeProps } from '@xyflow/react'
import { EdgeLabelRenderer } from '@xyflow/react'
import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { counted } from '../../words/counted.ts'
import { useWords } from '../../words/useWords.ts'
import { type CountPlace, countText } from '../layout/counts.ts'
import { edgeMark, edgeNumber, isOpenExit } from '../marks.ts'
import { CURRENT_GROWTH } from '../positions/spot.ts'
import { drawing } from '../route/draw.ts'
import type { GraphStatus } from '../status.ts'
import type { RouteFlow } from './flow.ts'
import { useGraph, useStatus } from './graphContext.ts'
import { edgeName, exitCondition } from './names.ts'

/** Where edges share a line, the travelled one is to be seen. */
const LAYER = { never: '0', earlier: '1', now: '2', other: '2' }
/** A thin line on the border of two pixels would be a wide grey one. */
const CRISP = 'translate(0.5 0.5)'
/** px */
const HEAD = { never: 6, earlier: 6, now: 7, other: 7 }

/** An edge on its way. It renders again only when its own mark changes. */
export const RouteEdge = memo(function RouteEdge({ data }: EdgeProps<RouteFlow>) {
  if (!data) return null
  return <Route data={data} />
})

function Route({ data: { edge, ends, grows } }: { readonly data: NonNullable<RouteFlow['data']> }) {
  const { way, toCurrent, count } = edgeMark(useStatus(status => edgeNumber(edge, ends, status)))
  const stop = useStatus(({ edgeBreaks }) => edge.exits.map(exit => edgeBreaks[exit]).find(Boolean))
  const { language } = useGraph()
  const { graph } = useWords()
  const { points } = edge
  const [start] = points
  const grown = toCurrent && grows ? CURRENT_GROWTH / 2 : 0
  const { line, head } = useMemo(() => drawing(points, HEAD[way], grown), [points, way, grown])
  const drawn = useRef<SVGGElement>(null)
  useLayoutEffect(() => {
    // React Flow's `zIndex` is a property of the edge object, which no step may replace.
    const layer = drawn.current?.ownerSVGElement
    if (layer) layer.style.zIndex = LAYER[way]
  }, [way])
  const look = `way-${way}${edge.waits ? ' waits' : ''}`
  return (
    <>
      <g ref={drawn} transform={way === 'now' ? undefined : CRISP}>
        <path className={`graph-line ${look}`} d={line} />
        <path className={`graph-head ${look}`} d={head} />
        {count > 0 && (
          <path className="graph-hit" d={line}>
            <title>{`${edgeName(edge, language)} · ${counted(language, count, graph.times)}`}</title>
          </path>
        )}
        {stop && start && (
          <circle className={`graph-edge-break is-${stop}`} cx={start.x} cy={start.y} r={4} />
        )}
      </g>
      {way === 'now' && <Condition edge={edge} taken />}
      {count > 1 && edge.count && <Times place={edge.count} count={count} />}
    </>
  )
}

/** How often an exit was taken. */
function Times({ place, count }: { readonly place: CountPlace; readonly count: number }) {
  const { rect, align } = place
  const text = countText(place, count)
  if (text === undefined) return null
  return (
    <EdgeLabelRenderer>
      <div
        className={`graph-times is-${align}`}
        style={{ transform: `translate(${rect.x}px, ${rect.y}px)`, width: rect.width }}
        aria-hidden
      >
        {text}
      </div>
    </EdgeLabelRenderer>
  )
}

/** The conditions beside the exits of the current step that the path has not taken. */
export function OpenExits({ edges }: { readonly edges: readonly RouteFlow[] }) {
  const open = useStatus(status => openExits(edges, status).join(' '))
  return edges.map(
    ({ id, data }, index) =>
      data && open.split(' ').includes(`${index}`) && <Condition key={id} edge={data.edge} taken={false} />,
  )
}

/** The places among the edges of those that leave the current step and were not taken. */
const openExits = (edges: readonly RouteFlow[], status: GraphStatus): readonly number[] =>
  edges.flatMap(({ data }, index) => (data && isOpenExit(data.edge, status) ? [index] : []))

/** The condition beside an exit of the path, or of the current step. */
function Condition({
  edge: { label, exits },
  taken,
}: {
  readonly edge: NonNullable<RouteFlow['data']>['edge']
  readonly taken: boolean
}) {
  const { language } = useGraph()
  const [exit] = exits
  if (!label || !exit) return null
  const text = exitCondition(exit, language)
  return (
    <EdgeLabelRenderer>
      <div
        className={taken ? 'graph-label is-taken' : 'graph-label'}
        style={{ transform: `translate(${label.x}px, ${label.y}px)`, maxWidth: label.width }}
        title={text}
        aria-hidden
      >
        {text}
      </div>
    </EdgeLabelRenderer>
  )
}
