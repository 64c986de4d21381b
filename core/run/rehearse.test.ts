import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { play as playFor } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import { says, scene } from '../conformance/scene.ts'
import { accepts, advance, needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { ACTIVITIES } from '../payment/state.ts'
import { answer, callNumber } from '../scenario/answer.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { RepairScenario } from '../session/domain.ts'
import { alter } from './alter.ts'
import type { History } from './history.ts'
import { inputsOf, lastRun, prefix, runAt } from './history.ts'
import { repair } from './inputs.arbitrary.ts'
import type { Answers } from './recompute.ts'
import { dryRun, partRoles, REPAIRS, repairRequest, verdictOf } from './rehearse.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'

vi.setConfig({ testTimeout: 60_000 })
const RUNS = { numRuns: 300 }
const STEPS = 300
const MOST = 900

const scenarios = fc.oneof(anyScenario, fc.constantFrom(...recordedScenarios))
const play = (scenario: Scenario) => playFor(scenario, STEPS)
const runsOf = (past: History): Run[] => Array.from({ length: past.length }, (_, index) => runAt(past, index))
const told = (past: History) => ({ runs: runsOf(past), inputs: inputsOf(past), length: past.length })

const answersOf =
  (scenario: Scenario): Answers =>
  run => {
    const request = requestOf(run)
    if (!request) throw new Error(`${run.at} makes no call`)
    return answer(scenario, request, callNumber(run, request))
  }

/** Holds a law for any repair wherever any run rests; those that a machine is down at come up often enough. */
const atAnyRest = (law: (past: History, at: number, scenario: RepairScenario, answers: Answers) => void) => {
  let rests = 0
  const tried = (scenario: Scenario, some: number, given: RepairScenario) => {
    const past = play(scenario)
    const open = runsOf(past).flatMap((run, index) => (accepts(run).includes('repair') ? [index] : []))
    const down = open.filter(index => runAt(past, index).at === 'machine.failed')
    const among = down.length > 0 && some % 2 === 0 ? down : open
    const at = among[some % among.length]
    if (at === undefined) return
    rests++
    law(past, at, given, answersOf(scenario))
  }
  fc.assert(fc.property(scenarios, fc.nat(), repair, tried), RUNS)
  expect(rests).toBeGreaterThan(RUNS.numRuns / 2)
}

/** The wake-up that a repair begins, taken step by step: what the table itself does with it. */
const byHand = (run: Run, scenario: RepairScenario, answers: Answers): Run[] => {
  const wakened = [advance(run, { repair: { scenario } })]
  for (let next = wakened.at(-1); next && needs(next) !== 'outside'; next = wakened.at(-1))
    wakened.push(advance(next, needs(next) === 'reply' ? { reply: answers(next) } : undefined))
  return wakened
}

describe('a rehearsed repair', () => {
  test('meets at the door what it meets when it is given', () => {
    const outcomes = new Set<string>()
    atAnyRest((past, at, scenario, answers) => {
      const verdict = verdictOf(runAt(past, at), scenario)
      const refused = byHand(runAt(past, at), scenario, answers).find(run => run.at === 'machine.refused')
      outcomes.add(typeof verdict === 'string' ? verdict : verdict.reason)
      if (verdict === 'accepted') expect(refused?.locals.raise?.reason).toBeUndefined()
      else expect(refused?.locals.raise).toEqual(verdict)
    })
    expect(outcomes).toEqual(
      new Set([
        'accepted',
        'working',
        'activity_not_compatible_with_scenario',
        'activity_not_compatible_with_complex_scenario',
      ]),
    )
  })

  test('is the fork that it makes, up to the next rest', () => {
    atAnyRest((past, at, scenario, answers) => {
      const dry = dryRun(past, at, scenario, answers)
      const fork = alter(past, { give: { repair: { scenario } }, at }, answers, MOST)
      const [its, mine] = [told(prefix(fork.history, dry.history.length)), told(dry.history)]
      if (!isDeepStrictEqual(its, mine)) expect(its).toEqual(mine)
      expect(needs(dry.after)).toBe('outside')
      for (let index = 0; index <= at; index++) expect(runAt(dry.history, index)).toBe(runAt(past, index))
    })
  })

  test('at the end of a run is what the table does step by step', () => {
    atAnyRest((past, at, scenario, answers) => {
      const dry = dryRun(prefix(past, at + 1), at, scenario, answers)
      expect(runsOf(dry.history).slice(at + 1)).toEqual(byHand(runAt(past, at), scenario, answers))
    })
  })

  test('changes nothing of the history that it is tried on', () => {
    atAnyRest((past, at, scenario, answers) => {
      const before = structuredClone(told(past))
      dryRun(past, at, scenario, answers)
      if (!isDeepStrictEqual(told(past), before)) expect(told(past)).toEqual(before)
    })
  })

  test('tells what is stored when the machine works again, and else why nothing is', () => {
    atAnyRest((past, at, scenario, answers) => {
      const { end, after } = dryRun(past, at, scenario, answers)
      const { state } = runAt(past, at)
      if ('raise' in end) expect(after.state).toBe(state)
      else expect(after.raised).toBeUndefined()
    })
  })
})

const crashed = play(
  scene({ provider: [says.sleep(0, { trx: { id: 't', extra: {} } }), says.nothing('result_unexpected')] }),
)
const down = crashed.length - 1
const never: Answers = () => ({ error: { class: 'resource_unavailable' } })
const unknown = { code: 'authorization_failed', sub: { code: 'unknown' } }
const fail: RepairScenario = { fail_session: { failure: unknown } }

test('a session fails by its repair: what is stored, the timer, the calls and where it leads', () => {
  const { end, after, calls, ignored } = dryRun(crashed, down, fail, never)
  expect('stored' in end && end.stored.map(change => Object.keys(change)[0])).toEqual([
    'invoice_payment_session_change',
    'invoice_payment_rollback_started',
  ])
  expect('stored' in end && end.action).toEqual({ timer: { set_timer: { timer: { timeout: 0 } } } })
  expect(calls.map(call => 'request' in call && call.request.function)).toEqual([
    'RegisterOperation',
    'RegisterOperation',
  ])
  expect(after.state.activity).toBe('payment/processing_failure')
  expect(ignored).toBe(false)
})

test('a transaction of another id raises, and the machine stays down', () => {
  const { end, after } = dryRun(crashed, down, { fulfill_session: { trx: { id: 'u', extra: {} } } }, never)
  expect(end).toMatchObject({ raise: { class: 'error', reason: 'proxy_contract_violated' } })
  expect(after.at).toBe('machine.failed')
})

test('a repair before any session is let in and ignored', () => {
  const past = play(scene({ doors: 'open', recorded: true }))
  const { end, ignored } = dryRun(past, 0, fail, never)
  expect(ignored).toBe(true)
  expect('stored' in end && end.stored).toHaveLength(1)
})

test('in the middle of a wake-up nothing comes to the door', () => {
  expect(verdictOf(runAt(crashed, 1), fail)).toBe('at work')
})

test('of a complex repair the first that fits decides; a nested one never fits', () => {
  const skip = { skip_inspector: {} } as unknown as RepairScenario
  const fulfill: RepairScenario = { fulfill_session: {} }
  const list = [skip, { complex: { scenarios: [fail] } }, fulfill, fail]
  expect(partRoles(list, 'payment/processing_session')).toEqual([
    'does not fit',
    'nested',
    'decides',
    'not needed',
  ])
  expect(partRoles(list, 'payment/processing_failure')).not.toContain('decides')
})

test('the role of an element says what the door says, in every activity', () => {
  const law = (list: readonly RepairScenario[], some: number) => {
    const activity = ACTIVITIES[some % ACTIVITIES.length] ?? 'refund/session'
    const { state } = lastRun(crashed)
    const run = { ...lastRun(crashed), state: { ...state, activity } }
    const met = verdictOf(run, { complex: { scenarios: [...list] } })
    expect(met === 'accepted').toBe(partRoles(list, activity).includes('decides'))
  }
  fc.assert(fc.property(fc.array(repair, { maxLength: 4 }), fc.nat(), law), RUNS)
})

test('the request names the invoice and carries the scenario as it is', () => {
  expect(repairRequest(lastRun(crashed), fail)).toEqual({ id: 'inv1', Scenario: fail })
  expect(REPAIRS).toHaveLength(5)
})
