import { useState } from 'react'
import { useOpenRun } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { PaneHead } from '../shell/PaneHead.tsx'
import { useWords } from '../words/useWords.ts'
import { Sheet } from './Sheet.tsx'
import type { Shown } from './shownLanes.ts'
import { EVERYTHING } from './shownLanes.ts'
import { Tools } from './Tools.tsx'
import { useTimeline } from './useTimeline.ts'
import './timeline.css'

/** The timeline of the run on the screen: what happened in each lane, where it stands, and what time will bring. */
export function TimelinePane() {
  const run = useOpenRun()
  const { shell } = useWords()
  return run ? <TimelineOf run={run} /> : <PaneHead title={shell.timeline} low />
}

function TimelineOf({ run }: { readonly run: OpenRun }) {
  const { shell } = useWords()
  const [shown, setShown] = useState<ReadonlySet<Shown>>(EVERYTHING)
  const timeline = useTimeline(run, shown)
  return (
    <>
      <PaneHead title={shell.timeline} low>
        <Tools shown={shown} onShown={setShown} onZoom={timeline.zoomAroundPlayhead} onFit={timeline.fit} />
      </PaneHead>
      <Sheet run={run} timeline={timeline} />
    </>
  )
}
