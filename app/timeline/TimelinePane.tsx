import { useDeferredValue, useRef, useState } from 'react'
import { useRestingRun } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { PaneHead } from '../shell/PaneHead.tsx'
import { useWords } from '../words/useWords.ts'
import { SearchField } from './SearchField.tsx'
import { Sheet } from './Sheet.tsx'
import type { Shown } from './shownLanes.ts'
import { EVERYTHING } from './shownLanes.ts'
import { Hint, LaneChips, Zooming } from './Tools.tsx'
import { useTimeline } from './useTimeline.ts'
import { useZoomKeys } from './useZoomKeys.ts'
import './timeline.css'

/** The timeline of the run on the screen: what happened in each lane, where it stands, and what time will bring. */
export function TimelinePane() {
  const run = useRestingRun()
  const { shell } = useWords()
  return run ? <TimelineOf run={run} /> : <PaneHead title={shell.timeline} low />
}

function TimelineOf({ run }: { readonly run: OpenRun }) {
  const { shell } = useWords()
  const [shown, setShown] = useState<ReadonlySet<Shown>>(EVERYTHING)
  const [text, setText] = useState('')
  const timeline = useTimeline(run, shown, useDeferredValue(text))
  const { view, showWhole, zoomAroundPlayhead } = timeline
  const pane = useRef<HTMLDivElement>(null)
  useZoomKeys(pane, zoomAroundPlayhead, showWhole)
  return (
    <div ref={pane} className="timeline-pane">
      <PaneHead title={shell.timeline} low>
        <LaneChips shown={shown} onShown={setShown} />
        <div className="timeline-tools">
          <Hint />
          <SearchField run={run} text={text} onText={setText} found={view.found} />
          <Zooming onZoom={zoomAroundPlayhead} onFit={showWhole} />
        </div>
      </PaneHead>
      <Sheet run={run} timeline={timeline} />
    </div>
  )
}
