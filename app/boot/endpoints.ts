import { createStore } from 'zustand/vanilla'
import type { Route } from '../../mocks/router.ts'
import type { Transport } from '../../mocks/transport.ts'
import type { Debugger } from '../debugger/debugger.ts'
import type { SendCall } from '../debugger/runner.ts'

/** Who answers the calls, as far as it is known yet. */
export type AnsweredBy = 'starting' | Transport['by']

/** The absolute address of the app's folder. */
const base = (): string => new URL(import.meta.env.BASE_URL, document.baseURI).href

/**
 * The mocked endpoints of one page: started once, by MSW's service worker where it can, else in the page.
 * Calls made meanwhile wait for the start.
 */
export const createEndpoints = () => {
  const answeredBy = createStore<{ by: AnsweredBy }>(() => ({ by: 'starting' }))
  let begun = false
  let begin: ((transport: Promise<Transport>) => void) | undefined
  const transport = new Promise<Transport>(resolve => {
    begin = resolve
  })
  const send: SendCall = async ({ runId, request, number, now, providerTimeout }, signal) => {
    const [{ send: overHttp }, { perform }] = await Promise.all([transport, import('../../mocks/call.ts')])
    return perform(overHttp, base(), { request, number, traceId: runId, now, providerTimeout, signal })
  }
  return {
    answeredBy,
    send,
    /** Whether they were started already: React runs effects twice in development. */
    started: () => begun,
    /** Starts answering for the runs that a debugger has open. */
    start: async (made: Pick<Debugger, 'find'>) => {
      begun = true
      const starting = answering(made)
      begin?.(starting)
      const { by } = await starting
      answeredBy.setState({ by })
    },
  }
}

/** The protocol and the rules are loaded beside the page, not before it. */
const answering = async (made: Pick<Debugger, 'find'>): Promise<Transport> => {
  const [{ createRouter }, { startTransport }] = await Promise.all([
    import('../../mocks/router.ts'),
    import('../../mocks/transport.ts'),
  ])
  const route = createRouter({ find: made.find, base: base() })
  return startTransport(route, () => loadWorker(route))
}

/** MSW is loaded only here and only now: it throws on import where storage is denied. */
const loadWorker = async (route: Route) => {
  const { startWorker } = await import('../../mocks/msw/startWorker.ts')
  return startWorker(route, base())
}

export type Endpoints = ReturnType<typeof createEndpoints>
