import { useEffect, useMemo, useState } from 'react'
import type { StepId } from 'sessionscope/steps/table.ts'
import { useDebugger, useDebuggerState } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { currentRun } from '../debugger/runs.ts'
import { GraphPane } from '../graph/GraphPane.tsx'
import { boxOf } from '../graph/layout/visible.ts'
import type { GraphStatus } from '../graph/status.ts'
import { openIn } from '../graph/status.ts'
import { useSettings } from '../settings/useSettings.ts'
import { PaneHead } from '../shell/PaneHead.tsx'
import { useWords } from '../words/useWords.ts'
import { graphPageOf } from './graphPageOf.ts'
import { graphStoreOf, showRun } from './showRun.ts'

/** The graph with the path of the run on the screen. */
export function GraphOfRun() {
  const { shell } = useWords()
  const { store } = useDebugger()
  const isOpen = useDebuggerState(({ runs }) => currentRun(runs) !== undefined)
  const run = isOpen && currentRun(store.getState().runs)
  return run ? <Path first={run} /> : <PaneHead title={shell.graph} />
}

/** Renders once: what follows the run is the graph's store. */
function Path({ first }: { readonly first: OpenRun }) {
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const [store] = useState(() => graphStoreOf(first))
  const page = useMemo(() => graphPageOf(made), [made])
  useEffect(() => showRun(made, store), [made, store])
  useEffect(() => made.drawnAs(step => closedBoxOf(step, store.getState())), [made, store])
  return <GraphPane store={store} language={language} page={page} />
}

/** The closed group or piece that a step is drawn in. */
const closedBoxOf = (step: StepId, status: GraphStatus): string | undefined => {
  const box = boxOf(step, openIn(status))
  return box === step ? undefined : box
}
