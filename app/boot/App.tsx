import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { DebuggerContext, useDebuggerState } from '../debugger/debuggerContext.ts'
import { JournalContext } from '../journal/journalContext.ts'
import { WithJournal } from '../journal/WithJournal.tsx'
import { DropZone } from '../library/DropZone.tsx'
import { LibraryMessage } from '../library/LibraryMessage.tsx'
import { LibraryContext } from '../library/libraryContext.ts'
import { Opened } from '../library/Opened.tsx'
import { RunBar } from '../runbar/RunBar.tsx'
import { ShelfContext } from '../scenario/shelfContext.ts'
import { ShareButton } from '../sharing/ShareButton.tsx'
import { PaneHead } from '../shell/PaneHead.tsx'
import { Shell } from '../shell/Shell.tsx'
import { Views } from '../shell/Views.tsx'
import { useWords } from '../words/useWords.ts'
import { GraphOfRun } from './GraphOfRun.tsx'
import type { Page } from './page.ts'
import { startPage } from './page.ts'
import { AnsweredBy, RunCounts } from './StatusItems.tsx'

const TimelinePane = lazy(async () => ({
  default: (await import('../timeline/TimelinePane.tsx')).TimelinePane,
}))
const InspectorPane = lazy(async () => ({
  default: (await import('../inspector/InspectorPane.tsx')).InspectorPane,
}))

const ComparePane = lazy(() => import('../compare/ComparePane.tsx'))
const ScenarioPane = lazy(() => import('../scenario/ScenarioPane.tsx'))
const KeptStatus = lazy(() => import('../journal/KeptStatus.tsx'))
const LeftWork = lazy(() => import('../journal/LeftWork.tsx'))
const Editor = lazy(() => import('../editor/Editor.tsx'))
const Repair = lazy(() => import('../repair/Repair.tsx'))

/** The whole screen: the frame, and in each of its places the part that belongs there. */
export function App({ page }: { readonly page: Page }) {
  const { shell } = useWords()
  const [sheet, showSheet] = useState(false)
  const view = useStore(page.made.store, state => state.view)
  useEffect(() => {
    void startPage(page)
  }, [page])
  return (
    <QueryClientProvider client={page.client}>
      <LibraryContext value={page.library}>
        <ShelfContext value={page.shelf}>
          <DebuggerContext value={page.made}>
            <JournalContext value={page.keeping}>
              <Shell
                opened={
                  <>
                    <Opened />
                    <Views view={view} onView={page.made.show} />
                  </>
                }
                share={<ShareButton />}
                runBar={<RunBar sheet={sheet} onSheet={showSheet} />}
                onShortcuts={() => showSheet(true)}
                message={
                  <>
                    <LibraryMessage />
                    <WithJournal shows={LeftWork} />
                    <DropZone />
                    <Editing />
                    <Rehearsing />
                  </>
                }
                instead={
                  view === 'debug' ? undefined : (
                    <Suspense fallback={null}>
                      {view === 'compare' ? <ComparePane /> : <ScenarioPane />}
                    </Suspense>
                  )
                }
                graph={<GraphOfRun />}
                timeline={
                  <Suspense fallback={<PaneHead title={shell.timeline} low />}>
                    <TimelinePane />
                  </Suspense>
                }
                inspector={
                  <Suspense fallback={null}>
                    <InspectorPane />
                  </Suspense>
                }
                status={
                  <>
                    <AnsweredBy endpoints={page.endpoints} />
                    <WithJournal shows={KeptStatus} />
                  </>
                }
                statusEnd={<RunCounts />}
              />
            </JournalContext>
          </DebuggerContext>
        </ShelfContext>
      </LibraryContext>
    </QueryClientProvider>
  )
}

/** Loaded once something is to be set by hand. */
function Editing() {
  const editing = useDebuggerState(state => state.editing !== undefined)
  return (
    editing && (
      <Suspense fallback={null}>
        <Editor />
      </Suspense>
    )
  )
}

/** Loaded once a repair is to be rehearsed. */
function Rehearsing() {
  const rehearsing = useDebuggerState(state => state.rehearsing)
  return (
    rehearsing && (
      <Suspense fallback={null}>
        <Repair />
      </Suspense>
    )
  )
}
