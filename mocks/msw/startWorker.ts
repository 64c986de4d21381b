import { setupWorker } from 'msw/browser'
import type { Route } from '../router.ts'
import type { StartedWorker } from '../transport.ts'
import { handlersFor } from './handlers.ts'

/**
 * Starts MSW's service worker for the two endpoints; to be imported dynamically, since MSW throws on import where
 * localStorage is denied. `base` is the absolute address of the app's folder, which is also the worker's scope.
 * Rejects where no service worker may be registered, and may never settle when none takes the page over.
 */
export const startWorker = async (route: Route, base: string): Promise<StartedWorker> => {
  if (!('serviceWorker' in navigator)) throw new Error('the browser offers no service worker here')
  const url = new URL('mockServiceWorker.js', base).href
  const options = { scope: new URL(base).pathname }
  const registration = await takeOver(navigator.serviceWorker, url, options)
  const worker = setupWorker(...handlersFor(route, base))
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url, options } })
  return {
    stop: async () => {
      await worker.stop()
      await registration.unregister()
    },
  }
}

/**
 * Registers the script and waits until it controls the page. Left to itself, MSW would reload a page that has a
 * registration but no controller, as after a hard reload, and would do so for ever while the developer tools bypass
 * service workers. It would also leave `WebSocket` patched when the registration fails.
 */
const takeOver = async (
  container: ServiceWorkerContainer,
  url: string,
  options: RegistrationOptions,
): Promise<ServiceWorkerRegistration> => {
  const controls = () => container.controller?.scriptURL === url
  // Only a worker that is activated anew claims the pages that are open already.
  if (!controls()) await unregisterOwn(container, url)
  // A browser under test may refuse by returning nothing.
  const registration = (await container.register(url, options)) as ServiceWorkerRegistration | undefined
  if (!registration) throw new Error('the browser has not registered the service worker')
  while (!controls())
    await new Promise(resolve => container.addEventListener('controllerchange', resolve, { once: true }))
  return registration
}

const unregisterOwn = async (container: ServiceWorkerContainer, url: string): Promise<void> => {
  const registrations = await container.getRegistrations()
  const own = registrations.filter(({ active }) => active?.scriptURL === url)
  await Promise.all(own.map(registration => registration.unregister()))
}
