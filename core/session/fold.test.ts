import { describe, expect, test } from 'vitest'
import { items } from './chain.ts'
import type { SessionYield } from './change.ts'
import { foldSession } from './fold.ts'
import type { Session } from './session.ts'
import { DEFAULT_TIMEOUT_BEHAVIOUR, newSession, presentSession, targetType } from './session.ts'

const route = { provider: { id: 17 }, terminal: { id: 5 } }
const fresh = newSession({ processed: {} }, route, undefined)
const after = (...changes: SessionYield[]): Session => changes.reduce(foldSession, fresh)

const redirect = { redirect: { get_request: { uri: 'https://acs.example/1' } } }
const suspended = (tag: string): SessionYield => ({ session_suspended: { tag } })
const agreed = { callback: 'gave up waiting' }

describe('beyond.fold.started', () => {
  test('a new session is active, has no tags and the default timeout behaviour', () => {
    const trx = { id: 'trx1', extra: {} }
    expect(newSession({ captured: { reason: 'r' } }, route, trx)).toEqual({
      target: { captured: { reason: 'r' } },
      route,
      status: 'active',
      timeout_behaviour: { operation_failure: { operation_timeout: {} } },
      trx,
    })
  })
})

describe('beyond.fold.finished', () => {
  test.each([{ succeeded: {} }, { failed: { failure: { operation_timeout: {} } } }])(
    'the result is noted: %j',
    result => {
      expect(after({ session_finished: { result } })).toEqual({ ...fresh, status: 'finished', result })
    },
  )
})

describe('beyond.fold.suspended', () => {
  test('tags pile up, newest first, a repeated one too', () => {
    const { status, tags } = after(suspended('t1'), suspended('t2'), suspended('t1'))
    expect([status, items(tags)]).toEqual(['suspended', ['t1', 't2', 't1']])
  })
  test('the agreed behaviour is taken from the change', () => {
    const session = after({ session_suspended: { tag: 't', timeout_behaviour: agreed } })
    expect(session.timeout_behaviour).toEqual(agreed)
  })
  test('without one the default returns, even over an agreed one', () => {
    const session = after({ session_suspended: { tag: 't', timeout_behaviour: agreed } }, suspended('t'))
    expect(session.timeout_behaviour).toEqual(DEFAULT_TIMEOUT_BEHAVIOUR)
  })
  test('without a tag the others stay', () => {
    expect(items(after(suspended('t1'), { session_suspended: {} }).tags)).toEqual(['t1'])
  })
})

test('beyond.fold.activated alters the status and nothing else', () => {
  const waiting = after({ session_suspended: { tag: 't', timeout_behaviour: agreed } })
  expect(foldSession(waiting, { session_activated: {} })).toEqual({ ...waiting, status: 'active' })
})

test('beyond.fold.trx replaces the transaction as a whole', () => {
  const first: SessionYield = { session_transaction_bound: { trx: { id: 'trx1', extra: { rrn: '1' } } } }
  const second: SessionYield = { session_transaction_bound: { trx: { id: 'trx1', extra: {} } } }
  expect(after(first, second)).toEqual({ ...fresh, trx: { id: 'trx1', extra: {} } })
})

test('beyond.fold.proxy-state takes the empty string for a state', () => {
  const states = ['s1', ''].map(proxy_state => ({ session_proxy_state_changed: { proxy_state } }))
  expect(after(...states).proxy_state).toBe('')
})

type Status = NonNullable<SessionYield['session_interaction_changed']>['status']
const changed = (status?: Status): SessionYield => ({
  session_interaction_changed: { interaction: redirect, ...(status && { status }) },
})

describe('beyond.fold.interaction', () => {
  test('requested opens it', () => {
    expect(after(changed({ requested: {} })).interaction).toEqual(redirect)
  })
  test('a missing status opens it too', () => {
    expect(after(changed()).interaction).toEqual(redirect)
  })
  test('completed removes it', () => {
    expect(after(changed({ requested: {} }), changed({ completed: {} })).interaction).toBeUndefined()
  })
})

const rouble = { currency: { symbolic_code: 'RUB' } }

test('beyond.fold.cash leaves the session alone', () => {
  const change = { old_cash: { amount: 1, ...rouble }, new_cash: { amount: 2, ...rouble } }
  expect(after({ invoice_payment_cash_changed: change })).toBe(fresh)
})

test('beyond.fold.token leaves the session alone', () => {
  expect(after({ invoice_payment_rec_token_acquired: { token: 't' } })).toBe(fresh)
})

test('start.target-type is the name of the target', () => {
  const targets = [{ processed: {} }, { captured: {} }, { cancelled: {} }, { refunded: {} }]
  expect(targets.map(targetType)).toEqual(['processed', 'captured', 'cancelled', 'refunded'])
})

test('beyond.tag.pile is shown as a list, newest first, and what is unset is left out', () => {
  expect(presentSession(after(suspended('t1'), suspended('t2')))).toStrictEqual({
    status: 'suspended',
    target_type: 'processed',
    tags: ['t2', 't1'],
    timeout_behaviour: DEFAULT_TIMEOUT_BEHAVIOUR,
  })
})
