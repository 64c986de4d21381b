import { QueryClient } from '@tanstack/react-query'
import { createDebugger } from '../debugger/debugger.ts'
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
  const library = createLibrary()
  made.setSpeed(settings.getState().choices.speed ?? 1)
  return { client, endpoints, made, library, shelf: createShelf() }
}

export type Page = ReturnType<typeof createPage>

/** Starts the endpoints, once, and opens what the address links to, or else the first scenario of the library. */
export const startPage = async ({ endpoints, made, library }: Page): Promise<void> => {
  if (endpoints.started()) return
  void endpoints.start(made)
  askBeforeLeaving(made, window)
  const [{ library: chapters, openEntry }, { breakpointsIn }] = await Promise.all([
    import('../../mocks/scenarios/index.ts'),
    import('../debugger/keptBreakpoints.ts'),
  ])
  made.keepBreakpoints(breakpointsIn(() => window.localStorage))
  const [first] = library.fill(chapters, openEntry)
  await openLinks({ made, library })
  if (first && made.store.getState().runs.list.length === 0) made.open(first.open(), first.key)
}
