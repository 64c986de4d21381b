import type { Chain } from '../session/chain.ts'
import { items } from '../session/chain.ts'
import type { Cash, OperationFailure, Route, Target, TransactionInfo } from '../session/domain.ts'
import type { Session, TargetType } from '../session/session.ts'
import { presentSession } from '../session/session.ts'

/** Where the machine is; the first three are the session's own stages. */
export const ACTIVITIES = [
  'payment/processing_session',
  'payment/finalizing_session',
  'refund/session',
  'payment/processing_accounter',
  'payment/processing_failure',
  'payment/finalizing_accounter',
  'refund/accounter',
  'refund/failure',
] as const
export type Activity = (typeof ACTIVITIES)[number]

export interface Payment {
  readonly invoice_id: string
  readonly payment_id: string
  readonly cost: Cash
  readonly changed_cost: Cash | undefined
  readonly processing_deadline: string | undefined
  readonly trx: TransactionInfo | undefined
  readonly rec_token: string | undefined
  readonly failure: OperationFailure | undefined
}

/** A refund keeps its sessions and its counter apart from the payment's. */
export interface Refund {
  readonly id: string
  readonly sessions: Chain<Session> | undefined
  readonly retry_attempts: number
  readonly failure: OperationFailure | undefined
}

/** St: what the payment machine knows, folded from changes and from nothing else. */
export interface State {
  readonly activity: Activity
  readonly target: Target
  readonly route: Route
  readonly payment: Payment
  readonly sessions: Readonly<Partial<Record<TargetType, Chain<Session>>>>
  readonly retry_attempts: Readonly<Partial<Record<TargetType, number>>>
  readonly refund: Refund | undefined
}

const SESSION_STAGES: readonly Activity[] = [
  'payment/processing_session',
  'payment/finalizing_session',
  'refund/session',
]

/** Whether the machine has left the session activities: whatever follows is outside this system. */
export const hasLeft = (activity: Activity): boolean => !SESSION_STAGES.includes(activity)

/** Whether the machine works on a refund. */
export const isRefund = (state: State): boolean => state.refund !== undefined

/** All sessions under the state's target, newest first. */
export const sessionsOf = (state: State, type: TargetType): Chain<Session> | undefined =>
  state.refund ? state.refund.sessions : state.sessions[type]

/** Counter map as hellgate shows it: a refund's own counter stands beside the payment's. */
export const retryAttempts = (state: State): Partial<Record<TargetType, number>> =>
  state.refund
    ? { ...state.retry_attempts, refunded: state.refund.retry_attempts }
    : { ...state.retry_attempts }

/** The state as people read it: chains as lists, unset fields left out. */
export const presentState = (state: State, session: Session | undefined) => {
  const { payment } = state
  const { invoice_id, payment_id, cost, ...optional } = payment
  const set = Object.entries(optional).filter(([, value]) => value !== undefined)
  return {
    activity: state.activity,
    target: state.target,
    route: state.route,
    ...(session && { session: presentSession(session) }),
    payment: { invoice_id, payment_id, cost, ...Object.fromEntries(set) },
    retry_attempts: retryAttempts(state),
    ...(state.refund && {
      refund: { id: state.refund.id, ...(state.refund.failure && { failure: state.refund.failure }) },
    }),
    sessions: {
      ...Object.fromEntries(
        Object.entries(state.sessions).map(([type, list]) => [type, items(list).map(presentSession)]),
      ),
      ...(state.refund && { refunded: items(state.refund.sessions).map(presentSession) }),
    },
  }
}
