import type { ReactNode } from 'react'
import { clock, duration } from 'sessionscope/words/format.ts'
import { rulerMarks } from './ruler.ts'
import { middleOf } from './scale.ts'
import type { View } from './view.ts'

/** Step numbers, lengths of idle times and what the clock will show; the playhead's head sits at its lower edge. */
export function Ruler({ view, children }: { readonly view: View; readonly children: ReactNode }) {
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
        {rulerMarks(view, texts).map(({ kind, text, x }) => (
          <span key={`${kind}-${x}`} className="ruler-mark" data-kind={kind} style={{ left: x }}>
            {text}
          </span>
        ))}
        <i
          className="playhead-head"
          style={{ transform: `translateX(${middleOf(view.scale, view.here.cursor)}px)` }}
        />
        {children}
      </div>
    </div>
  )
}
