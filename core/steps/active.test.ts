import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { NOON, pathThrough, runsAt, says, scene } from '../conformance/scene.ts'
import { requestOf } from '../machine/advance.ts'
import { lastRun } from '../run/history.ts'
import type { ProviderAnswer } from '../scenario/scenario.ts'
import type { Target } from '../session/domain.ts'

const trx = { id: 'trx1', extra: {} }

const late = (took: number): ProviderAnswer => ({ ...says.done(), took })
const playLate = (took: number) =>
  play(scene({ provider: [late(took), says.done()], config: { provider_timeout: 2000 } }))

describe('active.call-provider: the run’s clock decides whether an answer came', () => {
  test('one that took less than the limit did, and the clock moved by that much', () => {
    const past = playLate(1999)
    expect([lastRun(past).at, lastRun(past).calls, lastRun(past).now - NOON]).toEqual([
      'machine.left',
      1,
      1999,
    ])
  })
  test.each([2000, 90_000])('one that took %d ms of 2000 did not: result_unknown', took => {
    const past = playLate(took)
    const [rerun] = runsAt(past, 'machine.rerun')
    expect([rerun?.raised?.reason, rerun && rerun.now - NOON]).toEqual(['woody result_unknown', 2000])
    expect(lastRun(past).at).toBe('machine.left')
  })
  test('without a limit of its own a scenario has 30 s', () => {
    const past = play(scene({ provider: [late(30_000), says.done()] }))
    expect(runsAt(past, 'machine.rerun')).toHaveLength(1)
  })
})

test('beyond.provider.call-id counts the provider’s calls of the run', () => {
  const past = play(scene({ provider: [says.sleep(1), says.sleep(1), says.done()] }))
  expect(runsAt(past, 'active.available.start').map(({ calls }) => calls)).toEqual([1, 2, 3])
})

/** The context of the first call for a target. */
const contextFor = (target: Target, provider = [says.done()]) => {
  const past = play(scene({ target, provider, payment: { processed_trx: trx, refund_id: '7' } }))
  const calling = runsAt(past, 'active.call-provider').at(-1)
  const request = calling && requestOf(calling)
  return request?.service === 'provider' ? request.context : undefined
}

describe('active.proxy-context', () => {
  test('the adapter gets back the state that it left, and none at first', () => {
    expect(contextFor({ processed: {} })?.session).toEqual({ target: { processed: {} } })
    const again = contextFor({ processed: {} }, [says.sleep(1, { next_state: '' }), says.done()])
    expect(again?.session).toEqual({ target: { processed: {} }, state: '' })
  })
  test('beyond.provider.info-capture: captured tells the capture’s cost, or the payment’s', () => {
    const cost = { amount: 10_000, currency: { symbolic_code: 'RUB' } }
    expect(contextFor({ captured: { reason: 'r', cost } })?.payment_info.capture?.cost.amount).toBe(10_000)
    expect(contextFor({ captured: { reason: 'r' } })?.payment_info.capture?.cost.amount).toBe(42_000)
    expect(contextFor({ cancelled: { reason: 'r' } })?.payment_info.capture).toBeUndefined()
  })
  test('beyond.provider.info-refund: a refund tells its own transaction, not the payment’s', () => {
    const other = { id: 'refund-trx', extra: {} }
    const info = contextFor({ refunded: {} }, [says.sleep(1, { trx: other }), says.done()])?.payment_info
    expect([info?.refund?.id, info?.refund?.trx, info?.payment.trx]).toEqual(['7', other, trx])
    expect(contextFor({ refunded: {} })?.payment_info.refund?.trx).toBeUndefined()
  })
  test('beyond.provider.info-trx: a capture tells the transaction of the processing', () => {
    expect(contextFor({ captured: { reason: 'r' } })?.payment_info.payment.trx).toEqual(trx)
  })
})

test('beyond.provider.error: an error raises as it is, and neither change nor state is stored', () => {
  const past = play(scene({ provider: [says.nothing('result_unexpected')] }))
  expect(pathThrough(past, ['provider.raise', 'machine.store'])).toEqual(['machine.store', 'provider.raise'])
  expect(lastRun(past).raised).toMatchObject({ class: 'error', reason: 'woody result_unexpected' })
})
