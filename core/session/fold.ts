import { onto } from './chain.ts'
import type { SessionYield } from './change.ts'
import type { Session } from './session.ts'
import { DEFAULT_TIMEOUT_BEHAVIOUR } from './session.ts'

/**
 * The one fold of a session (hg_session:apply_event/3): the session after a change.
 * `session_started` is not folded here, it makes a new session. Cost and token leave the session alone.
 */
export const foldSession = (session: Session, change: SessionYield): Session => {
  if (change.session_finished)
    return { ...session, status: 'finished', result: change.session_finished.result }
  if (change.session_activated) return { ...session, status: 'active' }
  if (change.session_suspended) {
    const { tag, timeout_behaviour } = change.session_suspended
    return {
      ...session,
      status: 'suspended',
      tags: tag === undefined ? session.tags : onto(session.tags, tag),
      timeout_behaviour: timeout_behaviour ?? DEFAULT_TIMEOUT_BEHAVIOUR,
    }
  }
  if (change.session_transaction_bound) return { ...session, trx: change.session_transaction_bound.trx }
  if (change.session_proxy_state_changed)
    return { ...session, proxy_state: change.session_proxy_state_changed.proxy_state }
  if (change.session_interaction_changed) {
    const { interaction, status } = change.session_interaction_changed
    return { ...session, interaction: status?.completed ? undefined : interaction }
  }
  return session
}
