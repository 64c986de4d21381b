import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { play as playFor } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import { says, scene } from '../conformance/scene.ts'
import { requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { answer, callNumber } from '../scenario/answer.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { alter } from './alter.ts'
import { stopAt, wayToStop } from './failing.ts'
import type { History } from './history.ts'
import { inputAt, runAt } from './history.ts'
import type { Answers } from './recompute.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'

vi.setConfig({ testTimeout: 60_000 })
const play = (scenario: Scenario, most = 300) => playFor(scenario, most)
const answersOf =
  (scenario: Scenario): Answers =>
  run => {
    const request = requestOf(run)
    if (!request) throw new Error(`${run.at} makes no call`)
    return answer(scenario, request, callNumber(run, request))
  }

const indexOf = (past: History, fits: (run: Run) => boolean): number => {
  const found = Array.from({ length: past.length }, (_, index) => index).find(index =>
    fits(runAt(past, index)),
  )
  if (found === undefined) throw new Error('the run never comes there')
  return found
}

const failedFrom = (scenario: Scenario, from: (run: Run) => boolean) => {
  const past = play(scenario)
  const at = indexOf(past, from)
  return wayToStop(past, at, answersOf(scenario))
}

const error = { reply: { error: { class: 'result_unexpected' } }, by_hand: true }

test('wherever there is a way, the fork along it stands at a machine that is down', () => {
  let ways = 0
  const law = (scenario: Scenario, some: number) => {
    const past = play(scenario)
    const way = wayToStop(past, some % past.length, answersOf(scenario))
    if (typeof way === 'string') return
    ways++
    const fork = alter(past, { fail: way.inputs, at: way.at }, answersOf(scenario), 900)
    expect(runAt(fork.history, fork.cursor).at).toBe('machine.failed')
    expect(fork.shared).toBe(way.at + 1)
    for (let index = 0; index <= way.at; index++) expect(runAt(fork.history, index)).toBe(runAt(past, index))
  }
  fc.assert(fc.property(fc.oneof(anyScenario, fc.constantFrom(...recordedScenarios)), fc.nat(), law), {
    numRuns: 300,
  })
  expect(ways).toBeGreaterThan(60)
})

test('before a call of the provider that very call goes wrong', () => {
  const way = failedFrom(scene({ provider: [says.done()] }), run => run.at === 'process.payment-info')
  expect(way).toMatchObject({ inputs: [error] })
})

test('an armed timer fires, as often as it takes to come to a call', () => {
  expect(failedFrom(scene({ provider: [says.done()] }), run => run.wakes === 0)).toMatchObject({
    inputs: [{ timer: {} }, { timer: {} }, error],
  })
})

const isSuspended = (run: Run) =>
  run.at === 'machine.asleep' && run.state.sessions.processed?.head.status === 'suspended'

test('where the timer would call nobody, the callback that is waited for comes', () => {
  const scenario = scene({ provider: [says.suspend('t')] })
  expect(failedFrom(scenario, isSuspended)).toMatchObject({
    inputs: [{ callback: { tag: 't', payload: '' } }, error],
  })
})

test('where the timer itself calls back, it fires', () => {
  const scenario = scene({ provider: [says.suspend('t', 60, { callback: 'late' })] })
  expect(failedFrom(scenario, isSuspended)).toMatchObject({ inputs: [{ timer: {} }, error] })
})

test('a known defect may stop the machine with no call at all', () => {
  const scenario = scene({ target: { refunded: {} }, provider: [says.suspend('t')] })
  const isAsleep = (run: Run) =>
    run.at === 'machine.asleep' && run.state.refund?.sessions?.head.status === 'suspended'
  expect(failedFrom(scenario, isAsleep)).toMatchObject({ inputs: [{ timer: {} }] })
})

test('there is no way where the payment has left, is about to leave, or the machine is down', () => {
  const done = scene({ provider: [says.done()] })
  expect(failedFrom(done, run => run.at === 'machine.left')).toBe('left')
  expect(failedFrom(done, run => run.at === 'finish.succeeded')).toBe('leads out')
  const crashed = scene({ provider: [says.nothing('result_unexpected')] })
  expect(failedFrom(crashed, run => run.at === 'machine.raised')).toBe('down')
  const late = scene({ payment: { processing_deadline: '2020-01-01T00:00:00Z' } })
  expect(failedFrom(late, run => run.wakes === 0)).toBe('leads out')
})

test('nothing stops a machine that nothing wakes', () => {
  const scenario = scene({ provider: [says.sleep(0)] })
  const past = play(scenario)
  const at = indexOf(past, run => run.at === 'machine.asleep' && run.wakes === 1)
  const still = alter(past, { edit: { field: 'timer.deadline' }, at }, answersOf(scenario), at + 2).history
  expect(wayToStop(still, at + 1, answersOf(scenario))).toBe('nothing wakes it')
})

test('what the fork gives takes the place of what was recorded there, and nothing is stale for it', () => {
  const scenario = scene({ provider: [says.done()] })
  const past = play(scenario)
  const way = wayToStop(past, 0, answersOf(scenario))
  if (typeof way === 'string') throw new Error(way)
  const fork = alter(past, { fail: way.inputs, at: way.at }, answersOf(scenario))
  expect(fork.stale).toEqual([])
  expect(inputAt(fork.history, 1)).toEqual({ timer: {} })
})

test('a machine that is down says which wake-up was broken off, and why it is not run again', () => {
  const stopped = (scenario: Scenario) => {
    const past = play(scenario, 2_000)
    return stopAt(
      past,
      indexOf(past, run => run.at === 'machine.failed'),
    )
  }
  expect(stopped(scene({ provider: [says.nothing('result_unexpected')] }))).toEqual({
    by: 'timer',
    because: 'class',
  })
  const never = Array.from({ length: 10 }, () => says.nothing('resource_unavailable'))
  expect(stopped(scene({ provider: never }))).toEqual({ by: 'timer', because: 'used up' })
  const inCallback = scene({
    provider: [says.suspend('t'), says.nothing('resource_unavailable')],
    outside: [{ callback: { tag: 't', payload: '' }, after: 1000 }],
  })
  expect(stopped(inCallback)).toEqual({ by: 'callback', because: 'not a timer' })
  expect(stopAt(play(scene({ provider: [says.done()] })), 0)).toBeUndefined()
})
