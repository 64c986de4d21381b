import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { runsAt, says, scene } from '../conformance/scene.ts'
import { requestOf } from '../machine/advance.ts'
import type { History } from '../run/history.ts'
import { lastRun } from '../run/history.ts'
import type { ScriptedInput } from '../scenario/scenario.ts'
import { trace } from '../scenario/trace.ts'
import type { TimeoutBehaviour } from '../session/domain.ts'

const agreed: TimeoutBehaviour = { callback: 'gave up' }
const callback: ScriptedInput = { callback: { tag: 't1', payload: 'p' }, after: 1000 }
const failure = { code: 'authorization_failed', sub: { code: 'unknown' } }

/** What the last wake-up of a history stored, by the names of the session's changes. */
const stored = (past: History) =>
  (runsAt(past, 'machine.store').at(-1)?.locals.changes ?? []).map(
    change => Object.keys(change.invoice_payment_session_change?.payload ?? change)[0],
  )

describe('suspended.operation-failure', () => {
  test('nothing agreed: the session fails with operation_timeout, without being activated', () => {
    const past = play(scene({ provider: [says.suspend('t1', 5)] }))
    expect(stored(past)).toEqual(['session_finished', 'invoice_payment_rollback_started'])
    expect(lastRun(past).state.payment.failure).toEqual({ operation_timeout: {} })
    expect(lastRun(past).calls).toBe(1)
  })
  test('an agreed failure is the one it fails with', () => {
    const behaviour: TimeoutBehaviour = { operation_failure: { failure } }
    const past = play(scene({ provider: [says.suspend('t1', 5, behaviour)] }))
    expect(lastRun(past).state.payment.failure).toEqual({ failure })
  })
})

describe('suspended.callback', () => {
  const past = play(scene({ provider: [says.suspend('t1', 5, agreed), says.done()] }))
  test('the adapter handles the payload that was agreed for the timeout', () => {
    const [calling] = runsAt(past, 'callback.call-provider')
    const request = calling && requestOf(calling)
    expect(request).toMatchObject({ function: 'HandlePaymentCallback', callback: 'gave up' })
  })
  test('beyond.callback.activated: an answer with an intent activates the session first', () => {
    expect(stored(past)).toEqual(['session_activated', 'session_finished'])
  })
})

describe('beyond.callback.response', () => {
  test('goes back to whoever called', () => {
    const wakes = trace(scene({ provider: [says.suspend('t1'), says.done()], outside: [callback] }))
    expect(wakes.at(-1)?.outcome).toMatchObject({ ok: { response: 'heard' } })
  })
  test('is dropped after a timeout, when nobody waits for it', () => {
    const wakes = trace(scene({ provider: [says.suspend('t1', 5, agreed), says.done()] }))
    expect(wakes.at(-1)?.outcome).not.toHaveProperty('ok.response')
  })
})

describe('beyond.silent.answer', () => {
  const trx = { id: 'trx1', extra: {} }
  const silence = says.silence({ trx, next_state: 's1' })
  const past = play(
    scene({ provider: [says.suspend('t1', 60), silence, says.done()], outside: [callback, callback] }),
  )
  test('only transaction and state are taken over, and the session waits on under the same tag', () => {
    const session = runsAt(past, 'machine.asleep')[3]?.state.sessions.processed?.head
    expect(session).toMatchObject({
      status: 'suspended',
      trx,
      proxy_state: 's1',
      tags: { head: 't1', length: 1 },
    })
  })
  test('a callback with this tag may come again', () => expect(lastRun(past).at).toBe('machine.left'))
})

describe('beyond.failure.refund-timeout-crash', () => {
  const crash = 'function_clause hg_invoice_payment_refund:check_failure_type/1'
  test.each<[string, TimeoutBehaviour | undefined]>([
    ['by default', undefined],
    ['given explicitly', { operation_failure: { operation_timeout: {} } }],
  ])('a refund that times out %s stops the machine', (_, behaviour) => {
    const past = play(scene({ target: { refunded: {} }, provider: [says.suspend('t1', 5, behaviour)] }))
    expect([lastRun(past).at, lastRun(past).raised?.reason]).toEqual(['machine.failed', crash])
  })
  test('with an agreed failure it fails as it should', () => {
    const behaviour: TimeoutBehaviour = { operation_failure: { failure } }
    const past = play(scene({ target: { refunded: {} }, provider: [says.suspend('t1', 5, behaviour)] }))
    expect(lastRun(past).state.activity).toBe('refund/failure')
  })
})

test('beyond.change.refund-crash: changing a refund’s session stops the machine, and nothing is stored', () => {
  const change: ScriptedInput = {
    change_session: { tag: 't1', change: { status: { failure } } },
    after: 1000,
  }
  const past = play(scene({ target: { refunded: {} }, provider: [says.suspend('t1')], outside: [change] }))
  expect([lastRun(past).at, lastRun(past).raised?.reason]).toEqual([
    'machine.failed',
    'function_clause hg_invoice_payment:process_failure/6',
  ])
  expect(lastRun(past).state.refund?.sessions?.head.status).toBe('suspended')
})
