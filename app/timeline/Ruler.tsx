import type { ReactNode } from 'react'
import { clock, duration } from 'sessionscope/words/format.ts'
import { useCursorIn } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { PlayheadHead } from './Playhead.tsx'
import { rulerMarks } from './ruler.ts'
import type { View } from './view.ts'

/** Step numbers, lengths of idle times and what the clock will show; the playhead's head sits at its lower edge. */
export function Ruler({
  run,
  view,
  children,
}: {
  readonly run: OpenRun
  readonly view: View
  readonly children: ReactNode
}) {
  const cursor = useCursorIn(run)
  const { language, words } = view.speech
  const texts = {
    deadline: words.upcoming.deadline,
    wait: (ms: number) => duration(ms, language),
    clock: (at: number) => clock(at, language),
  }
  return (
    <div className="timeline-ruler">
      <div className="lane-name" />
      <div className="lane-items">
        {rulerMarks({ ...view, here: { ...view.here, cursor } }, texts).map(({ kind, text, x }) => (
          <span key={`${kind}-${x}`} className="ruler-mark" data-kind={kind} style={{ left: x }}>
            {text}
          </span>
        ))}
        <PlayheadHead run={run} scale={view.scale} />
        {children}
      </div>
    </div>
  )
}
