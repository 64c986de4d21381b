import type { MiniMapNodeProps } from '@xyflow/react'
import { MiniMap, useStore as useFlowStore } from '@xyflow/react'
import { memo } from 'react'
import { boxNumber, nodeMark, withoutCounts } from '../marks.ts'
import { shownNode } from './flow.ts'
import { useStatus } from './graphContext.ts'

/** The minimap: the whole drawing with the path in it; drag it to move the view. */
export function Overview({ open }: { readonly open: boolean }) {
  // A pane that is not on the screen, on a phone, has no size that a map could be drawn for.
  const isSeen = useFlowStore(({ width, height }) => width > 0 && height > 0)
  if (!isSeen) return null
  return (
    <MiniMap
      className={open ? 'graph-map is-open' : 'graph-map'}
      position="bottom-left"
      pannable
      nodeComponent={MapNode}
      offsetScale={1}
    />
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
