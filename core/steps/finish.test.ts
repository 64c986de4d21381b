import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { pathThrough, runsAt, says, scene } from '../conformance/scene.ts'
import { lastRun } from '../run/history.ts'
import type { ProviderAnswer } from '../scenario/scenario.ts'
import { trace } from '../scenario/trace.ts'
import type { Target } from '../session/domain.ts'

const rouble = { name: 'Russian rouble', symbolic_code: 'RUB', numeric_code: 643, exponent: 2 }
const dearer = { amount: 50_000, currency: rouble }
const succeeds = (success: object): ProviderAnswer => ({
  result: { intent: { finish: { status: { success } } } },
})
const TARGETS: readonly Target[] = [{ processed: {} }, { captured: {} }, { cancelled: {} }, { refunded: {} }]

/** The names of what the last wake-up stored, inner change included. */
const stored = (target: Target, answer: ProviderAnswer) =>
  runsAt(play(scene({ target, provider: [answer] })), 'machine.store').at(-1)?.locals.changes

test('finish.wrap: session changes get the target', () => {
  expect(stored({ cancelled: { reason: 'r' } }, says.done())).toEqual([
    {
      invoice_payment_session_change: {
        target: { cancelled: { reason: 'r' } },
        payload: { session_finished: { result: { succeeded: {} } } },
      },
    },
  ])
})

test('beyond.wrap.bare: cost and token stay as they are, before the session’s own change', () => {
  const changes = stored({ processed: {} }, succeeds({ token: 'token-1', changed_cost: dearer }))
  expect(changes?.map(change => Object.keys(change)[0])).toEqual([
    'invoice_payment_cash_changed',
    'invoice_payment_rec_token_acquired',
    'invoice_payment_session_change',
  ])
  expect(changes?.[0]?.invoice_payment_cash_changed).toEqual({
    old_cash: { amount: 42_000, currency: { symbolic_code: 'RUB' } },
    new_cash: { amount: 50_000, currency: { symbolic_code: 'RUB' } },
  })
})

test('beyond.wrap.refund: a refund wraps everything once more', () => {
  const [change] = stored({ refunded: {} }, says.done()) ?? []
  expect(change?.invoice_payment_refund_change).toMatchObject({
    id: '1',
    payload: { invoice_payment_session_change: { target: { refunded: {} } } },
  })
})

test('finish.target-type: only processed tells the conversion of its success', () => {
  const told = TARGETS.map(target =>
    runsAt(play(scene({ target, provider: [says.done()] })), 'finish.notify.start'),
  )
  expect(told.map(list => list.length)).toEqual([1, 0, 0, 0])
})

test('finish.succeeded leads each target out of the session, with timer 0', () => {
  const ends = TARGETS.map(target => lastRun(play(scene({ target, provider: [says.done()] }))))
  expect(ends.map(({ state }) => state.activity)).toEqual([
    'payment/processing_accounter',
    'payment/finalizing_accounter',
    'payment/finalizing_accounter',
    'refund/accounter',
  ])
  for (const { at, timer, now } of ends) expect([at, timer?.due]).toEqual(['machine.left', now])
})

describe('beyond.finish.collapse', () => {
  test('a changed cost rolls back limits, then accounting, before anything is stored', () => {
    const past = play(scene({ provider: [succeeds({ changed_cost: dearer })] }))
    const steps = ['finish.rollback-limits', 'finish.rollback-accounting', 'machine.store'] as const
    expect(pathThrough(past, steps)).toEqual(['machine.store', ...steps])
    const services = trace(scene({ provider: [succeeds({ changed_cost: dearer })] })).at(-1)?.calls
    expect(services?.map(({ service }) => service).slice(-2)).toEqual(['limiter', 'accounting'])
  })
  test('an unchanged one does not', () => {
    const past = play(scene({ provider: [succeeds({ token: 't' })] }))
    expect(runsAt(past, 'finish.rollback-limits')).toEqual([])
  })
})
