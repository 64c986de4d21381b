import type { Send } from './call.ts'
import type { Route } from './router.ts'

/** How the app's calls are sent; the app never uses the global `fetch` for them. */
export interface Transport {
  /** Who answers: a service worker behind real requests, or the router in the page. */
  readonly by: 'service worker' | 'page'
  /** Why the page answers, when it was meant to be the service worker. */
  readonly reason?: string
  readonly send: Send
  /** Ends the answering by a service worker and takes it away; in the page there is nothing to end. */
  readonly stop: () => Promise<void>
}

/** Answers in the page, without a network: in a sandbox, from a file, or when no service worker can start. */
export const pageTransport = (route: Route, reason?: string): Transport => ({
  by: 'page',
  ...(reason !== undefined && { reason }),
  send: async request => {
    request.signal.throwIfAborted()
    const response = await route(request)
    if (!response) throw new TypeError(`nobody answers ${request.url}`)
    // What fetch makes of it: no response at all.
    if (response.type === 'error') throw new TypeError(`the connection to ${request.url} was lost`)
    return response
  },
  stop: async () => {},
})

/** What a started worker has to offer: real requests that it answers, and its end. */
export interface StartedWorker {
  readonly stop: () => Promise<void>
}

/** Sends real requests, which the worker answers and the browser's network panel shows. */
export const workerTransport = (worker: StartedWorker): Transport => ({
  by: 'service worker',
  send: request => fetch(request),
  stop: worker.stop,
})

/** Milliseconds after which a worker that has not started is given up. */
export const WORKER_PATIENCE = 3000

/**
 * Starts the worker, or falls back to the page with the reason when that fails or takes too long. A worker that starts
 * too late is stopped again: two answerers of one call would be one too many.
 */
export const startTransport = async (
  route: Route,
  start: () => Promise<StartedWorker>,
  patience = WORKER_PATIENCE,
): Promise<Transport> => {
  const starting = Promise.resolve().then(start)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience)
  })
  try {
    const worker = await Promise.race([starting, late])
    if (worker) return workerTransport(worker)
    starting.then(
      belated => belated.stop(),
      () => {},
    )
    return pageTransport(route, `the service worker has not started within ${patience / 1000} s`)
  } catch (error) {
    return pageTransport(route, error instanceof Error ? error.message : String(error))
  } finally {
    clearTimeout(timer)
  }
}
