import { onto, replaceHead } from '../session/chain.ts'
import type { PaymentChange, RefundChange, Target } from '../session/domain.ts'
import { foldSession } from '../session/fold.ts'
import type { TargetType } from '../session/session.ts'
import { newSession, targetType } from '../session/session.ts'
import type { Activity, Refund, State } from './state.ts'

/** A bare cost or token inside a refund's wrap: the known defect of `beyond.wrap.refund-crash`. */
export const NO_REFUND_FOLD = 'function_clause hg_invoice_payment_refund:apply_event/3'

/** A change that the state cannot take; `reason` is spelled as the real system spells it. */
export interface Rejection {
  readonly reason: 'invalid_transition' | typeof NO_REFUND_FOLD
  readonly change: PaymentChange
}

export type Folded = { readonly state: State } | { readonly rejection: Rejection }

const STRICT_COST: readonly Activity[] = ['payment/processing_session']

/**
 * The one fold of the payment (hg_invoice_payment:merge_change/3). `strict` is the check before storing: a change
 * that its activity does not allow is rejected. A bare cost or token inside a refund has no fold at all, strict or
 * not: the known defect of `beyond.wrap.refund-crash`.
 */
export const foldPayment = (state: State, change: PaymentChange, strict: boolean): Folded => {
  if (change.invoice_payment_session_change) {
    const { target, payload } = change.invoice_payment_session_change
    return {
      state: payload.session_started ? startSession(state, target) : foldCurrent(state, target, change),
    }
  }
  if (change.invoice_payment_rollback_started) {
    const failure = change.invoice_payment_rollback_started.reason
    return {
      state: { ...state, activity: 'payment/processing_failure', payment: { ...state.payment, failure } },
    }
  }
  if (change.invoice_payment_cash_changed) {
    if (strict && !STRICT_COST.includes(state.activity)) return reject('invalid_transition', change)
    const changed_cost = change.invoice_payment_cash_changed.new_cash
    return { state: { ...state, payment: { ...state.payment, changed_cost } } }
  }
  if (change.invoice_payment_rec_token_acquired) {
    const rec_token = change.invoice_payment_rec_token_acquired.token
    return { state: { ...state, payment: { ...state.payment, rec_token } } }
  }
  if (change.invoice_payment_refund_change && state.refund)
    return foldRefund(state, state.refund, change.invoice_payment_refund_change.payload, change)
  return { state }
}

/** Folds a whole wake-up's changes; stops at the first that is rejected. */
export const foldAll = (state: State, changes: readonly PaymentChange[], strict: boolean): Folded => {
  let folded: Folded = { state }
  for (const change of changes) {
    if ('rejection' in folded) return folded
    folded = foldPayment(folded.state, change, strict)
  }
  return folded
}

const reject = (reason: Rejection['reason'], change: PaymentChange): Folded => ({
  rejection: { reason, change },
})

const startSession = (state: State, target: Target): State => {
  const type = targetType(target)
  const session = newSession(target, state.route, state.payment.trx)
  const attempts = state.retry_attempts[type]
  return {
    ...state,
    target,
    sessions: { ...state.sessions, [type]: onto(state.sessions[type], session) },
    retry_attempts: { ...state.retry_attempts, [type]: attempts === undefined ? 0 : attempts + 1 },
  }
}

const AFTER_SUCCESS: Partial<Record<Activity, Activity>> = {
  'payment/processing_session': 'payment/processing_accounter',
  'payment/finalizing_session': 'payment/finalizing_accounter',
}

const foldCurrent = (state: State, target: Target, change: PaymentChange): State => {
  const payload = change.invoice_payment_session_change?.payload
  const type: TargetType = targetType(target)
  const sessions = state.sessions[type]
  if (!payload || !sessions) return state
  const session = foldSession(sessions.head, payload)
  const succeeded = payload.session_finished?.result.succeeded !== undefined
  return {
    ...state,
    activity: (succeeded && AFTER_SUCCESS[state.activity]) || state.activity,
    payment: session.trx ? { ...state.payment, trx: session.trx } : state.payment,
    sessions: { ...state.sessions, [type]: replaceHead(sessions, session) },
  }
}

const foldRefund = (state: State, refund: Refund, payload: RefundChange, change: PaymentChange): Folded => {
  if (payload.invoice_payment_refund_rollback_started) {
    const failure = payload.invoice_payment_refund_rollback_started.reason
    return { state: withRefund(state, { ...refund, failure }) }
  }
  const inner = payload.invoice_payment_session_change
  if (!inner) return reject(NO_REFUND_FOLD, change)
  if (inner.payload.session_started) {
    const sessions = onto(refund.sessions, newSession(inner.target, state.route, undefined))
    return { state: withRefund(state, { ...refund, sessions, retry_attempts: refund.retry_attempts + 1 }) }
  }
  if (!refund.sessions) return { state }
  const session = foldSession(refund.sessions.head, inner.payload)
  return { state: withRefund(state, { ...refund, sessions: replaceHead(refund.sessions, session) }) }
}

/** A refund's stage is deduced, not stored (hg_invoice_payment_refund:deduce_activity/1). */
const withRefund = (state: State, refund: Refund): State => ({
  ...state,
  refund,
  activity: refundStage(refund),
})

const refundStage = (refund: Refund): Activity => {
  const result = refund.sessions?.head.result
  if (refund.failure || result?.failed) return 'refund/failure'
  return result?.succeeded ? 'refund/accounter' : 'refund/session'
}
