import { describe, expect, test } from 'vitest'
import { chainOf, items } from '../session/chain.ts'
import type { PaymentChange, RefundChange, SessionChangePayload, Target } from '../session/domain.ts'
import { newSession } from '../session/session.ts'
import { foldAll } from './fold.ts'
import type { Activity, State } from './state.ts'
import { retryAttempts } from './state.ts'

const route = { provider: { id: 17 }, terminal: { id: 5 } }
const processed: Target = { processed: {} }
const rouble = { symbolic_code: 'RUB' }
const trx = { id: 'trx1', extra: {} }

const start: State = {
  activity: 'payment/processing_session',
  target: processed,
  route,
  payment: {
    invoice_id: 'inv1',
    payment_id: '1',
    cost: { amount: 42_000, currency: rouble },
    changed_cost: undefined,
    processing_deadline: undefined,
    trx: undefined,
    rec_token: undefined,
    failure: undefined,
  },
  sessions: {},
  retry_attempts: {},
  refund: undefined,
}

const refundStart: State = {
  ...start,
  activity: 'refund/session',
  target: { refunded: {} },
  payment: { ...start.payment, trx },
  refund: {
    id: '7',
    sessions: chainOf([newSession({ refunded: {} }, route, undefined)]),
    retry_attempts: 1,
    failure: undefined,
  },
}

const change = (payload: SessionChangePayload, target: Target = processed): PaymentChange => ({
  invoice_payment_session_change: { target, payload },
})
const refundChange = (payload: RefundChange): PaymentChange => ({
  invoice_payment_refund_change: { id: '7', payload },
})
const ofRefund = (payload: SessionChangePayload): PaymentChange =>
  refundChange({ invoice_payment_session_change: { target: { refunded: {} }, payload } })

const started = change({ session_started: {} })
const bound = change({ session_transaction_bound: { trx } })
const reason = { failure: { code: 'authorization_failed' } }
const failed = { session_finished: { result: { failed: { failure: reason } } } }
const succeeded = { session_finished: { result: { succeeded: {} } } }
const cost: PaymentChange = {
  invoice_payment_cash_changed: {
    old_cash: start.payment.cost,
    new_cash: { amount: 41_000, currency: rouble },
  },
}
const token: PaymentChange = { invoice_payment_rec_token_acquired: { token: 'token-1' } }

const folded = (state: State, changes: readonly PaymentChange[], strict = true): State => {
  const result = foldAll(state, changes, strict)
  if ('rejection' in result) throw new Error(result.rejection.reason)
  return result.state
}
const rejected = (state: State, changes: readonly PaymentChange[], strict = true): string | undefined => {
  const result = foldAll(state, changes, strict)
  return 'rejection' in result ? result.rejection.reason : undefined
}
const doing = (activity: Activity): State => ({ ...start, activity })

describe('beyond.fold.started', () => {
  test('the new session stands at the head of its target’s list, on the current route', () => {
    const { sessions, target, activity } = folded(start, [started])
    expect(items(sessions.processed)).toEqual([newSession(processed, route, undefined)])
    expect([target, activity]).toEqual([processed, 'payment/processing_session'])
  })
})

test('beyond.retry.counter-payment is 0 at the first start, and one more at each restart', () => {
  const counters = [1, 2, 3].map(starts =>
    folded(
      start,
      Array.from({ length: starts }, () => started),
    ),
  )
  expect(counters.map(retryAttempts)).toEqual([{ processed: 0 }, { processed: 1 }, { processed: 2 }])
})

describe('beyond.trx.inherit', () => {
  test('a restarted payment session has the payment’s transaction from the start', () => {
    const { sessions } = folded(start, [started, bound, started])
    expect(items(sessions.processed).map(session => session.trx)).toEqual([trx, trx])
  })
  test('state, tags and interaction start anew', () => {
    const suspended = change({ session_suspended: { tag: 't1' } })
    const state = change({ session_proxy_state_changed: { proxy_state: 's1' } })
    const { sessions } = folded(start, [started, suspended, state, started])
    expect(sessions.processed?.head).toEqual(newSession(processed, route, undefined))
  })
  test('a restarted refund session has none', () => {
    const again = [ofRefund({ session_transaction_bound: { trx } }), ofRefund({ session_started: {} })]
    const { refund } = folded(refundStart, again)
    expect(items(refund?.sessions).map(session => session.trx?.id)).toEqual([undefined, 'trx1'])
  })
})

test('beyond.trx.to-payment: the session’s transaction becomes the payment’s', () => {
  expect(folded(start, [started, bound]).payment.trx).toEqual(trx)
})

describe('beyond.fold.finished-activity', () => {
  test.each<[Activity, Activity]>([
    ['payment/processing_session', 'payment/processing_accounter'],
    ['payment/finalizing_session', 'payment/finalizing_accounter'],
  ])('success leads from %s to %s', (from, to) => {
    expect(folded(doing(from), [started, change(succeeded)]).activity).toBe(to)
  })
  test('failure alone does not move it', () => {
    expect(folded(start, [started, change(failed)]).activity).toBe('payment/processing_session')
  })
})

test('beyond.fold.rollback notes the failure and leads to processing_failure', () => {
  const { activity, payment } = folded(start, [started, { invoice_payment_rollback_started: { reason } }])
  expect([activity, payment.failure]).toEqual(['payment/processing_failure', reason])
})

describe('beyond.fold.cash', () => {
  test('the payment notes the new cost and keeps the old', () => {
    const { payment } = folded(start, [started, cost])
    expect([payment.cost.amount, payment.changed_cost?.amount]).toEqual([42_000, 41_000])
  })
})

describe('beyond.store.validate-cost', () => {
  test('outside processing_session the cost cannot change', () => {
    expect(rejected(doing('payment/finalizing_session'), [started, cost])).toBe('invalid_transition')
  })
  test('it is the activity after the changes before it that counts', () => {
    expect(rejected(start, [started, change(succeeded), cost])).toBe('invalid_transition')
  })
  test('a fold that is not strict takes it', () => {
    expect(
      folded(doing('payment/finalizing_session'), [started, cost], false).payment.changed_cost?.amount,
    ).toBe(41_000)
  })
})

test('beyond.store.validate-token: a token is taken in any activity', () => {
  expect(folded(doing('payment/finalizing_session'), [token]).payment.rec_token).toBe('token-1')
})

describe('beyond.wrap.refund-crash', () => {
  const reasonOfCrash = 'function_clause hg_invoice_payment_refund:apply_event/3'
  test.each([true, false])('a cost or a token inside a refund has no fold, strict: %s', strict => {
    expect(rejected(refundStart, [refundChange(cost as RefundChange)], strict)).toBe(reasonOfCrash)
    expect(rejected(refundStart, [refundChange(token as RefundChange)], strict)).toBe(reasonOfCrash)
  })
})

describe('beyond.fold.refund-session', () => {
  test('changes go to the session at the head; the payment stays as it is', () => {
    const other = { id: 'trx2', extra: {} }
    const state = folded(refundStart, [ofRefund({ session_transaction_bound: { trx: other } })])
    expect(state.refund?.sessions?.head.trx).toEqual(other)
    expect([state.payment, state.sessions]).toEqual([refundStart.payment, {}])
  })
})

test('beyond.retry.counter-refund begins with 1 and moves on at each restart, beside the payment’s own', () => {
  const before = { ...refundStart, retry_attempts: { processed: 0, captured: 0 } }
  expect(retryAttempts(before)).toEqual({ processed: 0, captured: 0, refunded: 1 })
  const after = folded(before, [ofRefund({ session_started: {} })])
  expect(retryAttempts(after)).toEqual({ processed: 0, captured: 0, refunded: 2 })
})

describe('beyond.fold.refund-stage', () => {
  test.each<[string, PaymentChange[], Activity]>([
    ['a session that goes on', [ofRefund({ session_suspended: { tag: 't' } })], 'refund/session'],
    ['one that succeeded', [ofRefund(succeeded)], 'refund/accounter'],
    ['one that failed', [ofRefund(failed)], 'refund/failure'],
    ['a new one after a failure', [ofRefund(failed), ofRefund({ session_started: {} })], 'refund/session'],
  ])('%s', (_, changes, stage) => expect(folded(refundStart, changes).activity).toBe(stage))
})

test('beyond.fold.refund-rollback makes it failure, whatever the sessions say', () => {
  const rollback = refundChange({ invoice_payment_refund_rollback_started: { reason } })
  const { activity, refund } = folded(refundStart, [ofRefund({ session_started: {} }), rollback])
  expect([activity, refund?.failure]).toEqual(['refund/failure', reason])
})

test('beyond.store.validate stops at the first change that is rejected, and names it', () => {
  const result = foldAll(doing('payment/finalizing_session'), [token, cost, started], true)
  expect(result).toEqual({ rejection: { reason: 'invalid_transition', change: cost } })
})
