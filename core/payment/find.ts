import type { Session } from '../session/session.ts'
import { targetType } from '../session/session.ts'
import type { State } from './state.ts'

/**
 * The session that the activity works on (paragraphs `find.session` to `find.newest-of-type`): a refund takes the
 * newest of its own list; a payment the newest of the target's type whose route is the current one.
 */
export const currentSession = (state: State): Session | undefined => {
  if (state.refund) return state.refund.sessions?.head
  const { provider, terminal } = state.route
  for (let cell = state.sessions[targetType(state.target)]; cell; cell = cell.rest) {
    const { route } = cell.head
    if (route.provider.id === provider.id && route.terminal.id === terminal.id) return cell.head
  }
  return undefined
}
