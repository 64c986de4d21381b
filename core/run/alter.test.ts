import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { play as playFor } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import { requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { answer, callNumber } from '../scenario/answer.ts'
import { plainPayment } from '../scenario/polling.sample.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { startRun } from '../scenario/start.ts'
import type { Alteration } from './alter.ts'
import { alter } from './alter.ts'
import type { Wish } from './alterations.arbitrary.ts'
import { allowed, wish } from './alterations.arbitrary.ts'
import type { History } from './history.ts'
import { extend, inputAt, inputsOf, prefix, runAt, visitsUpTo } from './history.ts'
import type { Answers } from './recompute.ts'
import { recompute } from './recompute.ts'
import { recordedAfter } from './recorded.ts'
import { replay } from './replay.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'

vi.setConfig({ testTimeout: 60_000 })
const RUNS = { numRuns: 300 }
const STEPS = 300
/** A fork may poll for ever where the original did not. */
const MOST = 900

const scenarios = fc.oneof(anyScenario, fc.constantFrom(...recordedScenarios))
const play = (scenario: Scenario) => playFor(scenario, STEPS)
const runsOf = (past: History): Run[] => Array.from({ length: past.length }, (_, index) => runAt(past, index))
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value))

const answersOf =
  (scenario: Scenario): Answers =>
  run => {
    const request = requestOf(run)
    if (!request) throw new Error(`${run.at} makes no call`)
    return answer(scenario, request, callNumber(run, request))
  }

/** Holds a law for a random change to a random run. */
const forAnyFork = (
  law: (past: History, fork: ReturnType<typeof alter>, by: Alteration, scenario: Scenario) => void,
) => {
  let forks = 0
  const tried = (scenario: Scenario, wanted: Wish) => {
    const past = play(scenario)
    const by = allowed(past, wanted)
    if (!by) return
    forks++
    law(past, alter(past, by, answersOf(scenario), MOST), by, scenario)
  }
  fc.assert(fc.property(scenarios, wish, tried), RUNS)
  expect(forks).toBeGreaterThan(RUNS.numRuns / 3)
}

const told = (past: History) => ({ runs: runsOf(past), inputs: inputsOf(past), length: past.length })

describe('an alteration of the past', () => {
  test('leaves the original run as it was', () => {
    const tried = (scenario: Scenario, wanted: Wish) => {
      const past = play(scenario)
      const by = allowed(past, wanted)
      const before = structuredClone(told(past))
      if (by) alter(past, by, answersOf(scenario), MOST)
      if (!isDeepStrictEqual(told(past), before)) expect(told(past)).toEqual(before)
    }
    fc.assert(fc.property(scenarios, wish, tried), RUNS)
  })

  test('makes a fork that equals a fresh run with the same inputs', () => {
    forAnyFork((_, fork, __, scenario) => {
      const inputs = throughJson(inputsOf(fork.history))
      const fresh = replay(startRun(scenario), inputs)
      expect(fresh.taken).toBe(inputs.length)
      const { length } = fork.history
      // A fork that was cut off stands in the middle of a wake-up, where a fresh run goes on to its next need.
      if (length < MOST) expect(fresh.history.length).toBe(length)
      const [its, mine] = [told(prefix(fresh.history, length)), told(fork.history)]
      if (!isDeepStrictEqual(its, mine)) expect(its).toEqual(mine)
    })
  })

  test('shares with the original everything before it, as the very same runs', () => {
    forAnyFork((past, fork, { at }) => {
      for (let index = 0; index < at; index++) expect(runAt(fork.history, index)).toBe(runAt(past, index))
      expect(fork.cursor).toBeLessThan(fork.history.length)
    })
  })

  test('loses no recorded input: each is taken once more, or listed as stale; only what it replaces is gone', () => {
    forAnyFork((past, fork, by) => {
      const taken = new Set<unknown>()
      for (const input of inputsOf(fork.history)) taken.add('edit' in input ? input.edit : input)
      const stale = new Set(fork.stale.map(({ index }) => index))
      const lost = past.log.inputs.slice(0, past.length).flatMap((input, index) => {
        if (!input || index <= by.at || stale.has(index)) return []
        return taken.has('edit' in input ? input.edit : input) ? [] : [index]
      })
      const replacing = 'give' in by ? 1 : 'fail' in by ? by.fail.length : 0
      expect(lost.length).toBeLessThanOrEqual(replacing)
      for (const { index, input } of fork.stale) if (index > by.at) expect(input).toBe(past.log.inputs[index])
    })
  })

  test('counts an edit and passing time as no visit of their step', () => {
    forAnyFork((_, { history }) => {
      const last = history.length - 1
      for (const step of new Set(runsOf(history).map(({ at }) => at))) {
        const entries = runsOf(history).filter(
          ({ at }, index) => at === step && runsOf(history)[index - 1]?.at !== step,
        )
        expect(visitsUpTo(history, step, last)).toBe(entries.length)
      }
    })
  })
})

test('a run recomputed with nothing altered is the same run, and nothing is stale', () => {
  const same = (scenario: Scenario, some: number) => {
    const past = play(scenario)
    const at = some % past.length
    const again = recompute(prefix(past, at + 1), recordedAfter(past, at), answersOf(scenario))
    expect(again.stale).toEqual([])
    const [its, mine] = [told(again.history).runs.slice(0, past.length), told(past).runs]
    if (!isDeepStrictEqual(its, mine)) expect(its).toEqual(mine)
  }
  fc.assert(fc.property(scenarios, fc.nat(), same), RUNS)
})

describe('inputs from outside in another order', () => {
  const suspend = { suspend: { tag: 'real', timeout: { timeout: 60 } } }
  const unknown = (tag: string) => ({ callback: { tag, payload: '' } })
  const scenario = plainPayment([{ answer: { result: { intent: suspend } } }], {
    outside: [
      { timer: {} },
      { timer: {} },
      { ...unknown('first'), after: 1000 },
      { ...unknown('second'), after: 5000 },
    ],
  })
  const past = play(scenario)
  const tagsOf = (of: History) =>
    inputsOf(of).flatMap(input => ('callback' in input ? [input.callback.tag] : []))
  const firstAt = runsOf(past).findIndex((_, index) => {
    const input = inputAt(past, index)
    return input !== undefined && 'callback' in input
  })

  test('one that is moved behind another comes after it', () => {
    expect(tagsOf(past)).toEqual(['first', 'second'])
    const move = runAt(past, firstAt).now + 20_000
    expect(tagsOf(alter(past, { move, at: firstAt }, answersOf(scenario)).history)).toEqual([
      'second',
      'first',
    ])
  })

  test('one that takes the place of a scripted one is not followed by that', () => {
    const give = { ...unknown('mine'), at: runAt(past, firstAt).now }
    const fork = alter(past, { give, at: firstAt - 1 }, answersOf(scenario))
    expect(tagsOf(fork.history)).toEqual(['mine', 'second'])
    expect(inputAt(fork.history, firstAt)).toMatchObject({ script: 2 })
    expect(fork.shared).toBe(firstAt)
  })
})

test('a fork drops as many edits as a hand can have made, one by one, and lists each', () => {
  const edits = 20_000
  let past = play(
    plainPayment([{ answer: { result: { intent: { suspend: { tag: 't', timeout: { timeout: 60 } } } } } }]),
  )
  const at = past.length
  for (let nth = 0; nth < edits; nth++)
    past = extend(past, { edit: { field: 'session.proxy_state', to: `${nth}` }, step: past.length - 1 })
  const none = () => ({ error: { class: 'resource_unavailable' as const } })
  const fork = alter(past, { edit: { field: 'target', to: { captured: {} } }, at: at - 1 }, none)
  expect(fork.stale).toHaveLength(edits)
  expect(new Set(fork.stale.map(({ why }) => why.is))).toEqual(new Set(['no such field']))
})
