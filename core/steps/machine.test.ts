import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { NOON, pathThrough, runsAt, says, scene } from '../conformance/scene.ts'
import type { OutsideInput } from '../language/input.ts'
import type { Run } from '../machine/run.ts'
import type { History } from '../run/history.ts'
import { lastRun } from '../run/history.ts'
import type { ScriptedInput } from '../scenario/scenario.ts'

const unavailable = says.nothing('resource_unavailable')
const callback: OutsideInput = { callback: { tag: 't1', payload: 'p' } }
const later = (wait: number, input: OutsideInput = callback): ScriptedInput => ({ ...input, after: wait })

/** Seconds from now until the armed timer fires. */
const wait = ({ timer, now }: Run) => timer && (timer.due - now) / 1000
const reruns = (past: History) => runsAt(past, 'machine.rerun')
const asleep = (past: History) => runsAt(past, 'machine.asleep').at(-1)

describe('beyond.scheduler.waits', () => {
  const past = play(scene({ provider: Array.from({ length: 12 }, () => unavailable) }))
  test('5 s, doubled each time, nine re-runs', () => {
    expect(reruns(past).map(wait)).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280])
    expect(reruns(past).map(({ timer }) => timer?.rerun)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
  test('beyond.scheduler.exhausted: the tenth error stops the machine', () => {
    const { at, calls, timer, raised, now } = lastRun(past)
    expect([at, calls, timer, raised?.reason]).toEqual([
      'machine.failed',
      10,
      undefined,
      'woody resource_unavailable',
    ])
    expect((now - NOON) / 1000).toBe(5 * (2 ** 9 - 1))
  })
  test('beyond.scheduler.same-state: each re-run meets the state as it was', () => {
    const [first, ...others] = reruns(past)
    for (const other of others) expect(other.state).toBe(first?.state)
  })
})

describe('beyond.scheduler.retryable', () => {
  test.each([
    ['resource_unavailable', ['machine.rerun', 'machine.left']],
    ['result_unknown', ['machine.rerun', 'machine.left']],
    ['result_unexpected', ['machine.failed']],
  ] as const)('%s', (errorClass, path) => {
    const past = play(scene({ provider: [says.nothing(errorClass), says.done()] }))
    expect(pathThrough(past, ['machine.rerun', 'machine.failed', 'machine.left'])).toEqual(path)
  })
  test('a success ends the count: the next error waits 5 s again', () => {
    const provider = [unavailable, unavailable, says.sleep(1), unavailable, says.done()]
    expect(reruns(play(scene({ provider }))).map(wait)).toEqual([5, 10, 5])
  })
  test('beyond.failed.by-timer: another error in a re-run stops the machine', () => {
    const past = play(scene({ provider: [unavailable, says.nothing('result_unexpected')] }))
    expect([lastRun(past).at, lastRun(past).timer]).toEqual(['machine.failed', undefined])
  })
})

/** The agreed callback finds no adapter, so the machine waits for its re-run with the session suspended. */
const scheduled = (answer: typeof unavailable, input: OutsideInput = callback) =>
  play(
    scene({
      provider: [says.suspend('t1', 0, { callback: 'gave up' }), unavailable, answer, says.done()],
      outside: [later(2000, input)],
    }),
  )

describe('beyond.scheduler.call-between', () => {
  test('a call is let in, and its result replaces the re-run', () => {
    const past = scheduled(says.sleep(60))
    expect(pathThrough(past, ['machine.rerun', 'callback.accepted', 'machine.left'])).toEqual([
      'machine.rerun',
      'callback.accepted',
      'machine.left',
    ])
    const run = asleep(past)
    expect([run?.raised, run?.timer?.rerun, run && wait(run)]).toEqual([undefined, 0, 60])
  })
  test('a silent answer leaves the re-run where it was', () => {
    const past = scheduled(says.silence())
    const [before, after] = reruns(past)
    expect(after?.timer).toEqual(before?.timer)
    expect(after?.raised).toEqual(before?.raised)
    expect(lastRun(past).at).toBe('machine.left')
  })
  test('a refused call leaves it too', () => {
    const past = scheduled(says.done(), { callback: { tag: 't9', payload: '' } })
    const [before, after] = reruns(past)
    expect([after?.timer, after?.raised]).toEqual([before?.timer, before?.raised])
    expect(after && wait(after)).toBe(3)
  })
  test('beyond.failed.by-call: an error in the call cancels it and stops the machine', () => {
    const { at, timer, raised } = lastRun(scheduled(unavailable))
    expect([at, timer, raised?.reason]).toEqual(['machine.failed', undefined, 'woody resource_unavailable'])
  })
})

test('beyond.failed.by-call: an error in a call is not run again, whatever its class', () => {
  const past = play(scene({ provider: [says.suspend('t1'), unavailable], outside: [later(1000)] }))
  expect([lastRun(past).at, lastRun(past).timer, reruns(past)]).toEqual(['machine.failed', undefined, []])
})

test('beyond.failed.throw: a refusal leaves the timer, which then fires', () => {
  const outside = [later(1000, { callback: { tag: 't9', payload: '' } })]
  const past = play(scene({ provider: [says.sleep(5), says.done()], outside }))
  expect(lastRun(past).at).toBe('machine.left')
  expect((lastRun(past).now - NOON) / 1000).toBe(5)
})

describe('beyond.timer.fires', () => {
  test('a fired timer is used up', () => {
    const past = play(scene({ provider: [says.sleep(5), says.done()] }))
    expect(runsAt(past, 'door.timer').map(({ timer }) => timer)).toEqual([undefined, undefined, undefined])
    expect(lastRun(past).at).toBe('machine.left')
  })
  test('whatever else comes leaves it armed while it is being handled', () => {
    const past = play(scene({ provider: [says.suspend('t1', 60), says.done()], outside: [later(1000)] }))
    expect(runsAt(past, 'door.callback').map(wait)).toEqual([59])
  })
  test('an input at the same instant comes first', () => {
    const past = play(scene({ provider: [says.suspend('t1', 2), says.done()], outside: [later(2000)] }))
    expect(pathThrough(past, ['callback.accepted', 'suspended.timeout'])).toEqual(['callback.accepted'])
  })
})

describe('beyond.timer.set', () => {
  test('a timeout counts from the clock as it stands when the changes are stored', () => {
    const past = play(scene({ provider: [{ ...says.sleep(5), took: 700 }, says.done()] }))
    expect(runsAt(past, 'machine.asleep').map(({ timer }) => (timer?.due ?? 0) - NOON)).toEqual([0, 0, 5700])
  })
  test('a deadline is an instant', () => {
    const intent = { sleep: { timer: { deadline: '2024-06-01T12:00:30Z' } } }
    const past = play(scene({ provider: [{ result: { intent } }, says.done()] }))
    expect(asleep(past)?.timer?.due).toBe(NOON + 30_000)
  })
  test('one that has passed fires at once, and the clock does not run backwards', () => {
    const intent = { sleep: { timer: { deadline: '2024-06-01T11:00:00Z' } } }
    const past = play(scene({ provider: [{ result: { intent } }, says.done()] }))
    expect([lastRun(past).at, lastRun(past).now]).toEqual(['machine.left', NOON])
  })
})

test('beyond.timer.kept: a silent answer to a callback leaves the timer as it is', () => {
  const provider = [says.suspend('t1', 60), says.silence(), says.done()]
  const past = play(scene({ provider, outside: [later(1000), later(1000)] }))
  expect(runsAt(past, 'door.callback').map(wait)).toEqual([59, 58])
})

describe('beyond.timer.none', () => {
  const provider = [says.suspend('t1', 5, { callback: 'gave up' }), says.silence(), says.done()]
  test('beyond.silent.timeout: after a silent answer to the timeout nothing wakes the machine', () => {
    const run = lastRun(play(scene({ provider })))
    expect([run.at, run.timer, run.raised]).toEqual(['machine.asleep', undefined, undefined])
    expect(run.state.sessions.processed?.head.status).toBe('suspended')
  })
  test('a repair does not help, a callback does', () => {
    const fulfill: OutsideInput = { repair: { scenario: { fulfill_session: {} } } }
    const outside = [later(9000, fulfill), later(9000)]
    const past = play(scene({ provider, outside }))
    expect(pathThrough(past, ['repair.no-need', 'callback.accepted', 'machine.left'])).toEqual([
      'repair.no-need',
      'callback.accepted',
      'machine.left',
    ])
  })
})

describe('beyond.store.validate-cost', () => {
  const roubles = { name: 'Russian rouble', symbolic_code: 'RUB', numeric_code: 643, exponent: 2 }
  const dearer = {
    result: {
      intent: { finish: { status: { success: { changed_cost: { amount: 1, currency: roubles } } } } },
    },
  }
  test.each([
    ['captured', { captured: {} }, 'invalid_transition'],
    ['cancelled', { cancelled: {} }, 'invalid_transition'],
    ['refunded', { refunded: {} }, 'function_clause hg_invoice_payment_refund:apply_event/3'],
  ])('a new cost on %s is an error, and nothing is stored', (_, target, reason) => {
    const past = play(scene({ target, provider: [dearer] }))
    const { at, raised, state } = lastRun(past)
    expect([at, raised?.reason, runsAt(past, 'machine.store')]).toEqual(['machine.failed', reason, []])
    expect(state).toEqual(runsAt(past, 'machine.asleep')[0]?.state)
  })
  test('on processed it is stored, even when it is equal', () => {
    const past = play(scene({ provider: [dearer] }))
    expect(lastRun(past).state.payment.changed_cost).toEqual({
      amount: 1,
      currency: { symbolic_code: 'RUB' },
    })
  })
})

test('beyond.store.entry: an error before the store loses what the wake-up had collected', () => {
  const trx = { id: 'trx1', extra: {} }
  const past = play(scene({ target: { captured: {} }, provider: [says.failed('unknown', { trx })] }))
  expect([lastRun(past).at, lastRun(past).raised?.reason]).toEqual([
    'machine.failed',
    'invalid_capture_failure',
  ])
  expect(runsAt(past, 'finish.begin')[0]?.locals.collected).toHaveLength(2)
  expect(lastRun(past).state).toBe(runsAt(past, 'machine.asleep')[0]?.state)
})
