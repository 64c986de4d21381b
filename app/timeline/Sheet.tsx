import { useId, useRef } from 'react'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { Ground } from './Ground.tsx'
import { ItemLane } from './ItemLane.tsx'
import { GroundAhead, Playhead } from './Playhead.tsx'
import { Ruler } from './Ruler.tsx'
import { StepLane } from './StepLane.tsx'
import { StepSlider } from './StepSlider.tsx'
import { stepName, whereabouts } from './say.ts'
import { indexAt } from './scale.ts'
import { scrub } from './scrub.ts'
import type { TipHandle } from './TimelineTip.tsx'
import { TimelineTip } from './TimelineTip.tsx'
import type { TimelineView } from './useTimeline.ts'
import { useTimelineWords } from './useTimelineWords.ts'

/** Ruler and lanes: as wide as the run, seen through a window that scrolls. */
export function Sheet({ run, timeline }: { readonly run: OpenRun; readonly timeline: TimelineView }) {
  const words = useTimelineWords()
  const made = useDebugger()
  const tip = useRef<TipHandle>(null)
  const names = useId()
  const { stage, view, model, lanes, end } = timeline
  const { attachScroller, attachSheet, attachOrigin, attachThumb } = stage
  const { scale, speech } = view

  const indexUnder = (clientX: number) => indexAt(scale, stage.under(clientX))
  const goTo = (clientX: number) => {
    tip.current?.hide()
    made.goTo(indexUnder(clientX))
  }
  const tell = (clientX: number, over: Element) => {
    const index = indexUnder(clientX)
    const { top, bottom } = over.getBoundingClientRect()
    tip.current?.show(
      { left: clientX, top, bottom },
      stepName(index, speech),
      whereabouts(index, index, speech),
    )
  }
  const slider = <StepSlider run={run} speech={speech} onTell={tell} tip={tip} />
  return (
    <div className="timeline">
      <div
        ref={attachScroller}
        className="timeline-scroller"
        onPointerDown={event => scrub(event, goTo)}
        onScroll={() => tip.current?.hide()}
      >
        <div
          ref={attachSheet}
          className="timeline-sheet"
          style={{
            width: `calc(var(--names) + var(--gutter) + ${end}px)`,
            '--lanes': `${lanes.length}`,
          }}
        >
          <div ref={attachOrigin} className="timeline-origin">
            <GroundAhead run={run} scale={scale} />
            <Ground view={view} />
          </div>
          <Ruler run={run} view={view}>
            {lanes.includes('steps') ? null : slider}
          </Ruler>
          {lanes.map(id => (
            <div key={id} className="lane">
              <div id={`${names}${id}`} className="lane-name">
                {words.lanes[id]}
              </div>
              {id === 'steps' ? (
                <div className="lane-items">
                  <StepLane wakes={model.lanes.wakes} view={view} lane={stage.viewport().lane} />
                  {slider}
                </div>
              ) : (
                <ItemLane
                  id={id}
                  items={model.lanes[id]}
                  view={view}
                  stage={stage}
                  labelledBy={`${names}${id}`}
                  onGo={made.goTo}
                  tip={tip}
                />
              )}
            </div>
          ))}
          <Playhead run={run} timeline={timeline} />
        </div>
      </div>
      <div className="timeline-track" aria-hidden="true">
        <div ref={attachThumb} className="timeline-thumb" />
      </div>
      <TimelineTip ref={tip} />
    </div>
  )
}
