import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { DebuggerContext } from '../debugger/debuggerContext.ts'
import { LibraryContext } from '../library/libraryContext.ts'
import { Opened } from '../library/Opened.tsx'
import { RefusedFile } from '../library/RefusedFile.tsx'
import { RunBar } from '../runbar/RunBar.tsx'
import { PaneHead } from '../shell/PaneHead.tsx'
import { Shell } from '../shell/Shell.tsx'
import { useWords } from '../words/useWords.ts'
import type { Page } from './page.ts'
import { startPage } from './page.ts'
import { AnsweredBy, RunCounts } from './StatusItems.tsx'

/** The whole screen: the frame, and in each of its places the part that belongs there. */
export function App({ page }: { readonly page: Page }) {
  const { shell } = useWords()
  useEffect(() => {
    void startPage(page)
  }, [page])
  return (
    <QueryClientProvider client={page.client}>
      <LibraryContext value={page.library}>
        <DebuggerContext value={page.made}>
          <Shell
            opened={<Opened />}
            runBar={<RunBar />}
            message={<RefusedFile />}
            graph={<PaneHead title={shell.graph} />}
            timeline={<PaneHead title={shell.timeline} low />}
            inspector={null}
            status={<AnsweredBy endpoints={page.endpoints} />}
            statusEnd={<RunCounts />}
          />
        </DebuggerContext>
      </LibraryContext>
    </QueryClientProvider>
  )
}
