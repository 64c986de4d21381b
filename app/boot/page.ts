import { QueryClient } from '@tanstack/react-query'
import { createDebugger } from '../debugger/debugger.ts'
import { createKeeping } from '../journal/journalContext.ts'
import { createLibrary } from '../library/library.ts'
import { settings } from '../settings/useSettings.ts'
import { createEndpoints } from './endpoints.ts'
import { askBeforeLeaving } from './leaving.ts'

/** The plain objects of this page: everything behind the components. */
export const createPage = () => {
  const client = new QueryClient()
  const endpoints = createEndpoints()
  const made = createDebugger(client, endpoints.send, () => crypto.randomUUID())
  const library = createLibrary()
  made.setSpeed(settings.getState().choices.speed ?? 1)
  return { client, endpoints, made, library, keeping: createKeeping() }
}

export type Page = ReturnType<typeof createPage>

/** ms that the first scenario waits for what was kept: a storage that takes longer adds it when it comes. */
const PATIENCE = 1_500

/** Begins the journal, and takes up what it has kept. Without its code the page works, and keeps nothing. */
const takeUp = async ({ made, keeping }: Page): Promise<void> => {
  const opened = await import('../journal/openJournal.ts').catch(() => undefined)
  const journal = opened?.openJournal(made)
  keeping.setState({ journal })
  const late = new Promise(resolve => {
    setTimeout(resolve, PATIENCE)
  })
  await Promise.race([journal?.begin(), late])
}

/** Starts the endpoints, once, and opens what was kept, or the first scenario of the library. */
export const startPage = async (page: Page): Promise<void> => {
  const { endpoints, made, library, keeping } = page
  if (endpoints.started()) return
  void endpoints.start(made)
  askBeforeLeaving(page, window)
  const [{ library: chapters, openEntry }, { breakpointsIn }] = await Promise.all([
    import('../../mocks/scenarios/index.ts'),
    import('../debugger/keptBreakpoints.ts'),
    takeUp(page),
  ])
  made.keepBreakpoints(breakpointsIn(() => window.localStorage))
  const [first] = library.fill(chapters, openEntry)
  if (!first || made.store.getState().runs.list.length > 0) return
  made.open(first.open(), first.key)
  keeping.getState().journal?.untouched()
}
