import { http, type RequestHandler } from 'msw'
import { addressOf, endpoints } from '../endpoints.ts'
import type { Route } from '../router.ts'

/**
 * MSW's side of the router. Every method is taken, not only POST: refusing the others is the router's business. A
 * path given as text would be read as a pattern, and the app may lie under any path, so addresses are compared.
 */
export const handlersFor = (route: Route, base: string): RequestHandler[] =>
  Object.values(endpoints(base)).map(address =>
    http.all(
      ({ request }) => addressOf(request.url) === address,
      ({ request }) => route(request),
    ),
  )
