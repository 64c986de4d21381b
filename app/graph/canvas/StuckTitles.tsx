import { useStore, ViewportPortal } from '@xyflow/react'
import { bottom, type Frame, right } from '../layout/box.ts'
import { FrameTitle } from './FrameNode.tsx'

/** The titles of frames whose own title strip is cut off by the view: they stick to the view's edge. */
export function StuckTitles({ frames }: { readonly frames: readonly Frame[] }) {
  return (
    <ViewportPortal>
      {frames.map(frame => (
        <StuckTitle key={frame.id} frame={frame} />
      ))}
    </ViewportPortal>
  )
}

function StuckTitle({ frame }: { readonly frame: Frame }) {
  const { rect, strip } = frame
  // Rounded to strings: panning renders a title only while it is cut off.
  const left = useStore(({ transform: [x, , zoom] }) => Math.max(strip.x, Math.round(-x / zoom)))
  const top = useStore(({ transform: [, y, zoom] }) => Math.max(strip.y, Math.round(-y / zoom)))
  const cut = left > strip.x || top > strip.y
  const gone = top + strip.height > bottom(rect) || left + strip.width / 2 > right(rect)
  if (!cut || gone) return null
  return (
    <div
      className="graph-strip graph-strip-stuck"
      // As wide as the frame: a box that goes under it would else look out beside the title.
      style={{
        transform: `translate(${left}px, ${top}px)`,
        width: right(rect) - left,
        height: strip.height,
      }}
    >
      <FrameTitle frame={frame} again />
    </div>
  )
}
