import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { play as playFor } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import type { Input } from '../language/input.ts'
import { advance, needs } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { stepIds } from '../machine/table.ts'
import { parseFile } from '../scenario/parse.ts'
import { inputFor } from '../scenario/played.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { serialize } from '../scenario/serialize.ts'
import { startRun } from '../scenario/start.ts'
import { traceOf } from '../scenario/trace.ts'
import type { History } from './history.ts'
import {
  append,
  extend,
  inputAt,
  inputsOf,
  lastRun,
  prefix,
  runAt,
  visitsUpTo,
  wakeStart,
  wakeStarts,
} from './history.ts'
import { replay, untilNeedy } from './replay.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'

const scenarios = fc.oneof(anyScenario, anyScenario, fc.constantFrom(...recordedScenarios))
const RUNS = { numRuns: 200 }
/** Scenarios that never end are played for so many steps: a dozen wake-ups with their retries. */
const STEPS = 500
const play = (scenario: Scenario) => playFor(scenario, STEPS)
// Room for a busy machine; alone the slowest of these takes two seconds.
vi.setConfig({ testTimeout: 30_000 })

/** Holds a law at any step of any history; what fails is told as a scenario and a number, both made smaller. */
const atAnyStep = (law: (past: History, index: number, scenario: Scenario) => void) => {
  const whole = (scenario: Scenario, some: number) => {
    const past = play(scenario)
    law(past, some % past.length, scenario)
  }
  fc.assert(fc.property(scenarios, fc.nat(), whole), RUNS)
}

const runsOf = (past: History): Run[] => Array.from({ length: past.length }, (_, index) => runAt(past, index))
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** Everything a history can be asked, so that two can be compared whole. */
const told = (past: History) => ({
  given: runAt(past, 0).given,
  // What is given is the same object in every run: comparing it once is enough, and half the time.
  runs: runsOf(past).map(({ given, ...run }) => ({ ...run, given: given === runAt(past, 0).given })),
  inputs: inputsOf(past),
  wakes: wakeStarts(past),
  starts: runsOf(past).map((_, index) => wakeStart(past, index)),
  visits: stepIds.map(step => visitsUpTo(past, step, past.length - 1)),
})

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value
  seen.add(value)
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
const seen = new WeakSet<object>()

const opened = (content: string) => {
  const parsed = parseFile(content)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenarios[0]
}

describe('a saved file opens as what was saved', () => {
  test('any scenario, with the same trace', () => {
    const reopens = (scenario: Scenario) => {
      const again = opened(serialize(scenario)).scenario
      expect(again).toEqual(scenario)
      const [mine, its] = [scenario, again].map(one => traceOf(runsOf(play(one)), one.recorded))
      expect(its).toStrictEqual(mine)
    }
    fc.assert(fc.property(anyScenario, reopens), RUNS)
  })

  test('any run, wherever it stands', () => {
    atAnyStep((past, index, scenario) => {
      const here = prefix(past, index + 1)
      const saved = opened(serialize(scenario, { inputs: inputsOf(here), cursor: index }))
      expect(saved.run).toEqual({ inputs: inputsOf(here), cursor: index })
      const again = replay(startRun(saved.scenario), saved.run?.inputs ?? [])
      expect(again.taken).toBe(inputsOf(here).length)
      expect(runAt(again.history, index)).toEqual(lastRun(here))
    })
  })
})

test('back after advance is the same run', () => {
  atAnyStep((past, index, scenario) => {
    const here = prefix(past, index + 1)
    const before = lastRun(here)
    const asItWas = structuredClone(before)
    const input = inputFor(scenario, before)
    if (input === 'over') return
    const further = extend(here, input === 'nothing' ? undefined : input)
    const back = prefix(further, index + 1)
    expect(lastRun(back)).toBe(before)
    expect(lastRun(back)).toStrictEqual(asItWas)
    expect(lastRun(further)).toEqual(runAt(past, index + 1))
  })
})

test('a run that went through JSON at any step has the same future', () => {
  atAnyStep((past, index, scenario) => {
    let run = throughJson(runAt(past, index))
    for (let at = index + 1; at < past.length; at++) {
      const input = inputFor(scenario, run)
      expect(input).toEqual(inputAt(past, at) ?? 'nothing')
      run = advance(run, input === 'nothing' || input === 'over' ? undefined : input)
      expect(run.at).toBe(runAt(past, at).at)
    }
    expect(run).toEqual(lastRun(past))
  })
})

const same = (scenario: Scenario, past: History) => {
  const again = replay(startRun(scenario), throughJson(inputsOf(past)))
  expect(again.taken).toBe(inputsOf(past).length)
  expect(again.history.length).toBe(past.length)
  const [its, mine] = [told(again.history), told(past)]
  // Many times faster, and told apart by the matcher only where there is something to tell.
  if (!isDeepStrictEqual(its, mine)) expect(its).toEqual(mine)
}

describe('replaying the recorded inputs gives the same trace', () => {
  test('of any scenario', () => {
    fc.assert(
      fc.property(scenarios, scenario => same(scenario, play(scenario))),
      RUNS,
    )
  })

  test('of every recorded case', () => {
    for (const scenario of recordedScenarios) same(scenario, play(scenario))
  })
})

const untouched = (scenario: Scenario) => {
  let run = frozen(startRun(frozen(scenario)))
  for (let step = 0; step < STEPS; step++) {
    const input = frozen(inputFor(scenario, run))
    if (input === 'over') return
    run = frozen(advance(run, input === 'nothing' ? undefined : input))
  }
}

describe('no step changes the run, the input or the scenario it was given', () => {
  test('in any scenario', () => {
    fc.assert(fc.property(anyScenario, untouched), RUNS)
  })

  test('in every recorded case', () => {
    for (const scenario of recordedScenarios) untouched(scenario)
  })
})

test('the same run and the same input give the same run', () => {
  atAnyStep((past, index) => {
    if (index + 1 >= past.length) return
    const input = inputAt(past, index + 1)
    const once = advance(runAt(past, index), input)
    expect(advance(throughJson(runAt(past, index)), input && throughJson(input))).toEqual(once)
    expect(advance(runAt(past, index), input)).toStrictEqual(once)
  })
})

/** Another input that is taken there: a call fails, or a repair is tried where something is waited for. */
const otherwise = (run: Run): Input | undefined => {
  const need = needs(run)
  if (need === 'reply') return { reply: { error: { class: 'result_unexpected', reason: 'forked' } } }
  return need === 'outside' ? { repair: { scenario: { fulfill_session: {} } }, at: run.now + 1 } : undefined
}

/** A branch from a step on that goes another way until it would have to ask. */
const forked = (past: History, index: number): History => {
  const here = prefix(past, index + 1)
  return untilNeedy(extend(here, otherwise(lastRun(here))))
}

const inTurn = (scenario: Scenario, some: number, turns: readonly boolean[]) => {
  const past = play(scenario)
  let original = prefix(past, (some % past.length) + 1)
  let fork = forked(past, original.length - 1)
  const forkedRuns = [...runsOf(fork)]
  for (const isOriginal of turns) {
    const at = original.length
    if (isOriginal && at < past.length) original = append(original, runAt(past, at), inputAt(past, at))
    if (isOriginal) continue
    const input = otherwise(lastRun(fork))
    forkedRuns.push(advance(lastRun(fork), input))
    fork = extend(fork, input)
  }
  expect(runsOf(original)).toStrictEqual(runsOf(past).slice(0, original.length))
  expect(runsOf(fork)).toStrictEqual(forkedRuns)
}

describe('a fork shares the prefix and leaves the original as it was', () => {
  test('run by run, and in every index', () => {
    atAnyStep((past, index, scenario) => {
      const before = told(past)
      const fork = forked(past, index)
      expect(told(past)).toStrictEqual(before)
      for (let at = 0; at <= index; at++) expect(runAt(fork, at)).toBe(runAt(past, at))
      const here = runAt(past, index)
      expect(runAt(fork, index + 1)).toEqual(advance(here, otherwise(here)))
      expect(told(fork)).toEqual(told(replay(startRun(scenario), inputsOf(fork)).history))
    })
  })

  test('whichever of the two is continued next', () => {
    fc.assert(fc.property(scenarios, fc.nat(), fc.array(fc.boolean(), { maxLength: 40 }), inTurn), RUNS)
  })
})
