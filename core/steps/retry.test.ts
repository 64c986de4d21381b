import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { NOON, runsAt, says, scene } from '../conformance/scene.ts'
import type { RetryPolicy } from '../payment/retry.ts'
import type { History } from '../run/history.ts'
import { lastRun } from '../run/history.ts'
import type { Target } from '../session/domain.ts'
import { targetType } from '../session/session.ts'

const transient = says.failed('temporarily_unavailable')

const retried = (target: Target, policy: RetryPolicy | undefined, times = 8): History =>
  play(
    scene({
      target,
      provider: Array.from({ length: times }, () => transient),
      config: policy ? { payment_retry_policy: { [targetType(target)]: policy } } : {},
    }),
  )

/** The waits, in seconds, of the wake-ups that stored a new session beside the failed one. */
const waits = (past: History) =>
  runsAt(past, 'machine.store').flatMap(({ locals: { changes = [], action } }) => {
    const restarted = changes.length > 1 && JSON.stringify(changes.at(-1)).includes('session_started')
    return restarted ? [action?.timer?.set_timer?.timer.timeout] : []
  })

const linear: RetryPolicy = { linear: { retries: 3, timeout: 2 } }

describe('beyond.retry.counter-payment', () => {
  test('no wait is skipped after the first failure', () => {
    const past = retried({ processed: {} }, { intervals: [3, 5, 7] })
    expect(waits(past)).toEqual([3, 5, 7])
    expect(lastRun(past).state.retry_attempts).toEqual({ processed: 3 })
  })
})

describe('beyond.retry.counter-refund', () => {
  test('the first wait is always skipped', () => {
    const past = retried({ refunded: {} }, { intervals: [3, 5, 7] })
    expect(waits(past)).toEqual([5, 7])
    expect(lastRun(past).state.refund?.retry_attempts).toBe(3)
  })
})

describe('beyond.retry.exhausted', () => {
  test.each<[string, Target, string]>([
    ['processed', { processed: {} }, 'payment/processing_failure'],
    ['refunded', { refunded: {} }, 'refund/failure'],
  ])('%s: the failure counts as a fatal one', (_, target, activity) => {
    expect(lastRun(retried(target, linear)).state.activity).toBe(activity)
  })
  test.each<[string, Target, string]>([
    ['captured', { captured: {} }, 'invalid_capture_failure'],
    ['cancelled', { cancelled: {} }, 'invalid_cancel_failure'],
  ])('%s: the machine stops with the failure', (_, target, reason) => {
    const { at, raised, calls } = lastRun(retried(target, linear))
    expect([at, raised?.reason, calls]).toEqual(['machine.failed', reason, 4])
    expect(raised?.failure?.failure?.sub?.code).toBe('temporarily_unavailable')
  })
})

test('beyond.retry.none: without a policy even a transient failure is fatal at once', () => {
  expect(lastRun(retried({ processed: {} }, undefined)).calls).toBe(1)
  expect(lastRun(retried({ processed: {} }, { no_retry: {} })).calls).toBe(1)
})

test('beyond.retry.timecap: the waits add up, and end when the sum exceeds the limit', () => {
  expect(waits(retried({ processed: {} }, { timecap: { timeout: 12, policy: linear } }))).toEqual([2, 4, 6])
})

describe('beyond.retry.restart', () => {
  test('a retry does not check the deadline again', () => {
    const past = play(
      scene({
        payment: { processing_deadline: '2024-06-01T12:00:01Z' },
        provider: [transient, says.done()],
        config: { payment_retry_policy: { processed: linear } },
      }),
    )
    expect(lastRun(past).now).toBe(NOON + 2000)
    expect(lastRun(past).state.activity).toBe('payment/processing_accounter')
  })
  test('the conversion is told nothing of it', () => {
    const past = retried({ processed: {} }, linear)
    expect(runsAt(past, 'retry.restart')).toHaveLength(3)
    expect(
      runsAt(past, 'failure.tell-finish.start').concat(runsAt(past, 'failure.tell-error.start')),
    ).toHaveLength(1)
  })
})
