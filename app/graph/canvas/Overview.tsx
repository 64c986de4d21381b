import type { MiniMapNodeProps } from '@xyflow/react'
import { MiniMap } from '@xyflow/react'
import { memo } from 'react'
import { boxNumber, nodeMark, withoutCounts } from '../marks.ts'
import { shownNode } from './flow.ts'
import { useStatus } from './graphContext.ts'

/** The minimap: the whole drawing with the path in it; drag it to move the view. */
export function Overview() {
  return (
    <MiniMap className="graph-map" position="bottom-left" pannable nodeComponent={MapNode} offsetScale={1} />
  )
}

const MapNode = memo(function MapNode({ id, x, y, width, height }: MiniMapNodeProps) {
  const { way, current } = nodeMark(useStatus(status => withoutCounts(boxNumber(shownNode(id), status))))
  // Only frames are that high.
  const frame = height > 40
  return (
    <rect
      className={frame ? 'graph-map-frame' : `graph-map-box way-${way}${current ? ' is-current' : ''}`}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={8}
    />
  )
})
