import type { NodeProps } from '@xyflow/react'
import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { useWords } from '../../words/useWords.ts'
import type { Frame } from '../layout/box.ts'
import { shownBy } from '../layout/shown.ts'
import { boxNumber, nodeMark } from '../marks.ts'
import type { FrameFlow } from './flow.ts'
import { useGraph, useStatus } from './graphContext.ts'
import { boxTitle, visitsName } from './names.ts'
import { useToggle } from './useToggle.ts'

/** The frame around an open group or piece, behind everything; its title strip closes it. */
export const FrameNode = memo(function FrameNode({ data: { frame } }: NodeProps<FrameFlow>) {
  const { rect, strip } = frame
  return (
    <div className={`graph-frame graph-frame-${frame.kind}`}>
      <div
        className="graph-strip"
        style={{ left: strip.x - rect.x, top: 0, width: strip.width, height: strip.height }}
      >
        <FrameTitle frame={frame} />
      </div>
    </div>
  )
})

/** The title of an open group or piece. The same again where it sticks to the view's edge: then not heard twice. */
export function FrameTitle({ frame, again = false }: { readonly frame: Frame; readonly again?: boolean }) {
  const { id } = frame
  const { language } = useGraph()
  const { graph } = useWords()
  const shown = shownBy(id)
  const mark = nodeMark(useStatus(status => boxNumber(shown, status)))
  const toggle = useToggle(frame.opened, id)
  const title = boxTitle(shown, language)
  const visits = visitsName(mark.count, mark.retries, language, graph)
  return (
    <button
      type="button"
      className="graph-frame-title"
      aria-expanded
      aria-hidden={again || undefined}
      tabIndex={again ? -1 : undefined}
      aria-label={`${title}, ${visits}`}
      data-box={again ? undefined : id}
      onClick={toggle}
    >
      <ChevronDown className="icon graph-chevron" size={14} aria-hidden />
      <span className="graph-title">{title}</span>
      <span className="graph-count">{mark.count > 0 ? `×${mark.count}` : '—'}</span>
    </button>
  )
}
