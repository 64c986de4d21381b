import { setupWorker } from 'msw/browser'
import type { Route } from '../router.ts'
import type { StartedWorker } from '../transport.ts'
import { handlersFor } from './handlers.ts'

/**
 * Starts MSW's service worker for the two endpoints; to be imported dynamically, since MSW throws on import where
 * localStorage is denied. `base` is the absolute address of the app's folder, which is also the worker's scope.
 * Rejects where the browser has no service workers: MSW would patch `fetch` there, which nobody asked for.
 */
export const startWorker = async (route: Route, base: string): Promise<StartedWorker> => {
  if (!('serviceWorker' in navigator)) throw new Error('the browser offers no service worker here')
  const worker = setupWorker(...handlersFor(route, base))
  const registration = await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: {
      url: new URL('mockServiceWorker.js', base).href,
      options: { scope: new URL(base).pathname },
    },
  })
  return {
    stop: async () => {
      await worker.stop()
      await registration?.unregister()
    },
  }
}
