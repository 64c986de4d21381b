import { useStore, ViewportPortal } from '@xyflow/react'
import { type Frame, titleIn } from '../layout/box.ts'
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
  const { strip } = frame
  // Rounded: panning renders a title only while it is cut off.
  const x = useStore(({ transform: [left, , zoom] }) => Math.max(strip.x, Math.round(-left / zoom)))
  const y = useStore(({ transform: [, top, zoom] }) => Math.max(strip.y, Math.round(-top / zoom)))
  const title = titleIn(frame, { x, y })
  if (!title?.isStuck) return null
  return (
    <div
      className="graph-strip graph-strip-stuck"
      style={{
        transform: `translate(${title.x}px, ${title.y}px)`,
        width: title.width,
        height: title.height,
      }}
    >
      <FrameTitle frame={frame} again />
    </div>
  )
}
