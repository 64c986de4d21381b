import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { runsAt, says, scene } from '../conformance/scene.ts'
import { lastRun } from '../run/history.ts'

describe('start.deadline', () => {
  test.each([
    ['2024-06-01T11:59:59Z', 'failure.deadline'],
    ['2024-06-01T12:00:00Z', 'failure.deadline'],
    ['2024-06-01T15:00:00+03:00', 'failure.deadline'],
    ['2024-06-01T12:00:00.001Z', 'start.session-started'],
  ] as const)('%s at noon leads to %s', (processing_deadline, step) => {
    const past = play(scene({ payment: { processing_deadline }, provider: [says.done()] }))
    expect(runsAt(past, step)).toHaveLength(1)
  })
  test('beyond.failure.deadline: the rollback is all that is stored, and no policy is asked', () => {
    const past = play(
      scene({
        payment: { processing_deadline: '2024-06-01T12:00:00Z' },
        config: { payment_retry_policy: { processed: { linear: { retries: 3, timeout: 2 } } } },
      }),
    )
    const [stored] = runsAt(past, 'machine.store')
    expect(stored?.locals.changes?.map(change => Object.keys(change)[0])).toEqual([
      'invoice_payment_rollback_started',
    ])
    expect([lastRun(past).state.activity, lastRun(past).calls]).toEqual(['payment/processing_failure', 0])
  })
})

test('start.session-started: a processed payment starts its session with timer 0, and the next wake-up finds it', () => {
  const past = play(scene({ provider: [says.done()] }))
  expect(runsAt(past, 'machine.store').map(({ locals }) => locals.action)).toEqual([
    { timer: { set_timer: { timer: { timeout: 0 } } } },
    { timer: { set_timer: { timer: { timeout: 0 } } } },
  ])
  expect(runsAt(past, 'find.found').map(({ state }) => state.sessions.processed?.head.status)).toEqual([
    undefined,
    'active',
  ])
})

test('beyond.repair.before-session: a repair ahead of the session is ignored, the deadline is still checked', () => {
  const processing_deadline = '2024-06-01T12:00:00Z'
  const outside = [{ repair: { scenario: { fulfill_session: {} } } }]
  const ahead = play(scene({ doors: 'open', outside, provider: [says.done()] }), 40)
  expect(runsAt(ahead, 'start.session-started')).toHaveLength(1)
  const late = play(scene({ doors: 'open', outside, payment: { processing_deadline } }))
  expect(lastRun(late).state.activity).toBe('payment/processing_failure')
})
