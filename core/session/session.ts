import type { Chain } from './chain.ts'
import { items } from './chain.ts'
import type {
  Route,
  SessionResult,
  Target,
  TimeoutBehaviour,
  TransactionInfo,
  UserInteraction,
} from './domain.ts'

export type SessionStatus = 'active' | 'suspended' | 'finished'

/**
 * One attempt to bring a payment, or a refund, to a target with one provider.
 * `tags` stand newest first; only the newest is ever compared with an incoming callback.
 */
export interface Session {
  readonly target: Target
  readonly route: Route
  readonly status: SessionStatus
  readonly tags: Chain<string> | undefined
  readonly timeout_behaviour: TimeoutBehaviour
  readonly trx: TransactionInfo | undefined
  readonly proxy_state: string | undefined
  readonly interaction: UserInteraction | undefined
  readonly result: SessionResult | undefined
}

/** What holds when the adapter agreed on nothing: the operation fails with `operation_timeout`. */
export const DEFAULT_TIMEOUT_BEHAVIOUR: TimeoutBehaviour = { operation_failure: { operation_timeout: {} } }

/** A session as `session_started` makes it (paragraph `beyond.fold.started`). */
export const newSession = (target: Target, route: Route, trx: TransactionInfo | undefined): Session => ({
  target,
  route,
  status: 'active',
  tags: undefined,
  timeout_behaviour: DEFAULT_TIMEOUT_BEHAVIOUR,
  trx,
  proxy_state: undefined,
  interaction: undefined,
  result: undefined,
})

export const TARGET_TYPES = ['processed', 'captured', 'cancelled', 'refunded'] as const
export type TargetType = (typeof TARGET_TYPES)[number]

/** The key under which a payment keeps the sessions of a target. */
export const targetType = (target: Target): TargetType => {
  if (target.processed) return 'processed'
  if (target.captured) return 'captured'
  return target.cancelled ? 'cancelled' : 'refunded'
}

/** A session as people read it: tags as a list, unset fields left out. */
export const presentSession = (session: Session): PresentedSession => {
  const known = presented.get(session)
  if (known) return known
  const shown = presentedAnew(session)
  presented.set(session, shown)
  return shown
}

type PresentedSession = ReturnType<typeof presentedAnew>
/** Kept per session: a payment of many attempts shows the very same old ones at every step. */
const presented = new WeakMap<Session, PresentedSession>()

const presentedAnew = (session: Session) => ({
  status: session.status,
  target_type: targetType(session.target),
  tags: items(session.tags),
  timeout_behaviour: session.timeout_behaviour,
  ...(session.trx && { trx: session.trx }),
  ...(session.proxy_state !== undefined && { proxy_state: session.proxy_state }),
  ...(session.interaction && { interaction: session.interaction }),
  ...(session.result && { result: session.result }),
})
