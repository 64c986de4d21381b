import { QueryClient } from '@tanstack/react-query'
import { createDebugger } from '../debugger/debugger.ts'
import { createKeeping } from '../journal/journalContext.ts'
import { createLibrary } from '../library/library.ts'
import { createShelf } from '../scenario/shelf.ts'
import { settings } from '../settings/useSettings.ts'
import { createEndpoints } from './endpoints.ts'
import { askBeforeLeaving } from './leaving.ts'
import { openLinks } from './openLinks.ts'

/** The plain objects of this page: everything behind the components. */
export const createPage = () => {
  const client = new QueryClient()
  const endpoints = createEndpoints()
  const made = createDebugger(client, endpoints.send, () => crypto.randomUUID())
  const library = createLibrary(() => crypto.randomUUID())
  made.setSpeed(settings.getState().choices.speed ?? 1)
  return { client, endpoints, made, library, keeping: createKeeping(), shelf: createShelf() }
}

export type Page = ReturnType<typeof createPage>

/** ms that the first scenario waits for what was kept: a storage that takes longer adds it when it comes. */
const PATIENCE = 1_500

/** Begins the journal, and takes up what it has kept. Without its code the page works, and keeps nothing. */
const takeUp = async ({ made, keeping, shelf }: Page): Promise<void> => {
  const opened = await Promise.all([
    import('../journal/openJournal.ts'),
    import('../scenario/keepDrafts.ts'),
  ]).catch(() => undefined)
  if (!opened) return
  const [{ openJournal }, { keepDrafts }] = opened
  const journal = openJournal(made, () => shelf.store.getState().drafts.length > 0)
  keeping.setState({ journal })
  const begun = journal.begin().then(() => keepDrafts(shelf, journal))
  const late = new Promise(resolve => {
    setTimeout(resolve, PATIENCE)
  })
  await Promise.race([begun, late])
}

/** Starts the endpoints, once, and opens what was kept and what the address links to, or the first scenario of the library. */
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
  await openLinks({ made, library })
  if (!first || made.store.getState().runs.list.length > 0) return
  made.open(first.open(), first.key)
  keeping.getState().journal?.untouched()
}
