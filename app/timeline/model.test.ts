import { recordedScenarios } from 'sessionscope/conformance/recorded.ts'
import { accepts } from 'sessionscope/machine/advance.ts'
import type { History } from 'sessionscope/run/history.ts'
import { append, lastRun, prefix, runAt, wakeStarts } from 'sessionscope/run/history.ts'
import { playOn } from 'sessionscope/scenario/polling.sample.ts'
import { trace } from 'sessionscope/scenario/trace.ts'
import { expect, test } from 'vitest'
import { timelineOf } from './model.ts'
import { play, polling, threeDSecure, unavailable } from './runs.sample.ts'

const at = (past: History, step: string) =>
  Array.from({ length: past.length }, (_, index) => index).filter(index => runAt(past, index).at === step)

test('a wake-up reaches from its door to where the machine is at rest again', () => {
  const past = play(threeDSecure)
  const { wakes } = timelineOf(past).lanes
  expect(wakes.map(({ by }) => by)).toEqual(['timer', 'timer', 'callback'])
  expect(wakes.map(({ from }) => from)).toEqual(wakeStarts(past))
  expect(wakes.map(({ to }) => runAt(past, to).at)).toEqual([
    'machine.asleep',
    'machine.asleep',
    'machine.left',
  ])
})

test('changes stand at the step that makes them, by their Thrift names, without what wraps them', () => {
  const past = play(threeDSecure)
  const { changes } = timelineOf(past).lanes
  expect(changes.flatMap(({ names }) => names)).toEqual([
    'session_started',
    'session_transaction_bound',
    'session_proxy_state_changed',
    'session_interaction_changed',
    'session_suspended',
    'session_activated',
    'session_finished',
  ])
  const [bound] = at(past, 'trx.bind')
  expect(changes[1]?.from).toBe(bound)
  expect(changes.filter(({ suspends }) => suspends).map(({ names }) => names)).toEqual([
    ['session_suspended'],
  ])
})

test('a call is one bar from asked to answered, with its reply and the time it took', () => {
  const past = play(threeDSecure)
  const { provider, faultDetector, tags } = timelineOf(past).lanes
  const [from = 0] = at(past, 'active.call-provider')
  expect(provider[0]).toMatchObject({ from, to: from + 1, function: 'ProcessPayment', took: 420 })
  expect(provider[1]).toMatchObject({ function: 'HandlePaymentCallback', took: 0 })
  expect(faultDetector.slice(0, 2).map(({ state }) => state)).toEqual(['start', 'finish'])
  expect(tags.map(tell => tell.function)).toEqual(['create_binding'])
})

test('while the stored session is suspended there is a window with its tag, else the armed timer', () => {
  const past = play(threeDSecure)
  const { timers } = timelineOf(past).lanes
  expect(timers.map(({ kind }) => kind)).toEqual(['timer', 'timer', 'window', 'timer'])
  expect(timers[0]).toMatchObject({ from: 0, to: 0, length: 0 })
  const window = timers[2]
  expect(window).toMatchObject({ tag: '3ds-7f3a91' })
  const suspended = Array.from({ length: past.length }, (_, index) => index).filter(
    index => runAt(past, index).state.sessions.processed?.head.status === 'suspended',
  )
  expect([window?.from, window?.to]).toEqual([suspended[0], suspended.at(-1)])
})

test('time that the machine slept is idle; time spent in a call is not', () => {
  const past = play(threeDSecure)
  const [callback] = at(past, 'door.callback')
  expect(timelineOf(past).idles).toEqual([{ before: callback, length: 20_000 }])
})

test('a machine that ended a wake-up down is marked, and its failed calls keep their errors', () => {
  const past = play(unavailable)
  const { wakes, provider } = timelineOf(past).lanes
  expect(accepts(lastRun(past))).toContain('repair')
  expect(wakes.filter(({ down }) => down)).toEqual([wakes.at(-1)])
  expect(provider.every(({ reply }) => reply && 'error' in reply)).toBe(true)
})

test('where the processing deadline passed is known', () => {
  const past = play(polling, 10_000)
  const passed = timelineOf(past).deadlinePassed ?? 0
  const deadline = Date.UTC(2024, 5, 1, 12, 15)
  expect(runAt(past, passed - 1).now).toBeLessThan(deadline)
  expect(runAt(past, passed).now).toBeGreaterThanOrEqual(deadline)
})

test('a timeline that grew step by step is the one that was read at once', () => {
  let past = play(threeDSecure, 1)
  while (past.length < play(threeDSecure).length) {
    timelineOf(past)
    past = playOn(threeDSecure, past, 1)
  }
  expect(timelineOf(past)).toEqual(timelineOf(play(threeDSecure)))
})

test('after one more step only that step is read, however long the run', () => {
  const past = play(polling, 10_000)
  timelineOf(past)
  let reads = 0
  const next = playOn(polling, past, 1)
  const runs = new Proxy(next.log.runs, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++
      return Reflect.get(target, key) as unknown
    },
  })
  const real = Object.getOwnPropertyDescriptor(next.log, 'runs')
  Object.defineProperty(next.log, 'runs', { value: runs, configurable: true })
  timelineOf(next)
  Object.defineProperty(next.log, 'runs', { ...real })
  expect(reads).toBe(2)
})

test('a fork has a timeline of its own, and the run that it left keeps its one', () => {
  const past = play(threeDSecure)
  const wakes = timelineOf(past).lanes.wakes.length
  const [asleep = 0] = at(past, 'door.callback')
  const shared = prefix(past, asleep)
  const fork = append(shared, runAt(past, asleep), { timer: {} })
  expect(timelineOf(shared)).toBe(timelineOf(past))
  expect(timelineOf(fork)).not.toBe(timelineOf(past))
  expect(timelineOf(past).lanes.wakes).toHaveLength(wakes)
})

test('in every recorded case lanes are sorted, nothing overlaps, and no call or change is missing', () => {
  for (const scenario of recordedScenarios) {
    const past = play(scenario, 3_000)
    const { lanes } = timelineOf(past)
    for (const lane of Object.values(lanes))
      for (const [index, { from, to }] of lane.entries()) {
        expect(to).toBeGreaterThanOrEqual(from)
        expect(from).toBeGreaterThan(lane[index - 1]?.to ?? -1)
      }
    const wakes = trace(scenario)
    const calls = lanes.provider.length + lanes.faultDetector.length + lanes.tags.length
    expect(calls).toBe(wakes.reduce((sum, wake) => sum + wake.calls.length, 0))
    const stored = wakes.reduce(
      (sum, { outcome }) => sum + ('ok' in outcome ? outcome.ok.changes.length : 0),
      0,
    )
    const seen = lanes.changes.reduce((sum, { names }) => sum + names.length, 0)
    expect(seen).toBeGreaterThanOrEqual(stored)
    if (wakes.every(({ outcome }) => 'ok' in outcome)) expect(seen).toBe(stored)
  }
})

test('changes of a wake-up that was broken off are lost, and its bar says with what', () => {
  const scenario = recordedScenarios.find(({ payment }) => payment.target.captured)
  if (!scenario) throw new Error('no recorded case captures')
  const { changes, wakes } = timelineOf(play({ ...scenario, provider: [], wakes: [fatalAnswer] })).lanes
  expect(wakes[0]).toMatchObject({ down: true, raise: { reason: 'invalid_capture_failure' } })
  expect(changes.map(({ lost }) => lost)).toEqual([true])
})

test('a refused callback says what the caller was told, and loses nothing that was stored before', () => {
  const wrong = { ...threeDSecure, outside: [{ after: 1000, callback: { tag: 'nobody', payload: '' } }] }
  const { changes, wakes } = timelineOf(play(wrong)).lanes
  expect(wakes.find(({ by }) => by === 'callback')?.raise).toMatchObject({
    class: 'throw',
    answer: 'Not found',
  })
  expect(changes.some(({ lost }) => lost)).toBe(false)
})

const fatalAnswer = {
  provider: {
    result: {
      intent: { finish: { status: { failure: { code: 'authorization_failed', sub: { code: 'unknown' } } } } },
    },
  },
}
