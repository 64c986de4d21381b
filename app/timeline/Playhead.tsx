import { useCursorIn } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import type { Scale } from './scale.ts'
import { middleOf } from './scale.ts'
import { usePlayhead } from './usePlayhead.ts'
import type { TimelineView } from './useTimeline.ts'

// What goes along with every step; the lanes wait until the run rests.

const at = (scale: Scale, cursor: number) => ({ transform: `translateX(${middleOf(scale, cursor)}px)` })

/** The line through all lanes where the run stands. Brings itself into view. */
export function Playhead({ run, timeline }: { readonly run: OpenRun; readonly timeline: TimelineView }) {
  const cursor = useCursorIn(run)
  const { stage, view, end, width } = timeline
  usePlayhead(stage, { scale: view.scale, cursor, runId: run.id, width, end })
  return <div className="timeline-playhead" style={at(view.scale, cursor)} aria-hidden="true" />
}

/** The playhead's head, in the ruler. */
export function PlayheadHead({ run, scale }: { readonly run: OpenRun; readonly scale: Scale }) {
  return <i className="playhead-head" style={at(scale, useCursorIn(run))} />
}

/** The sunken ground after the playhead. */
export function GroundAhead({ run, scale }: { readonly run: OpenRun; readonly scale: Scale }) {
  // Cut, not moved: nothing has to be laid out anew.
  return (
    <div
      className="ground-ahead"
      style={{ clipPath: `inset(0 0 0 ${middleOf(scale, useCursorIn(run))}px)` }}
    />
  )
}
