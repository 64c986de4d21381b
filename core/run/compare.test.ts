import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { play } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import { requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { answer, callNumber } from '../scenario/answer.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { alter } from './alter.ts'
import type { Wish } from './alterations.arbitrary.ts'
import { allowed, wish } from './alterations.arbitrary.ts'
import { align, firstDivergence } from './compare.ts'
import type { History } from './history.ts'
import { runAt } from './history.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'

vi.setConfig({ testTimeout: 30_000 })
const scenarios = fc.oneof(anyScenario, fc.constantFrom(...recordedScenarios))
const RUNS = { numRuns: 150 }

const forkOf = (scenario: Scenario, past: History, wanted: Wish): History | undefined => {
  const by = allowed(past, wanted)
  const answers = (run: Run) => {
    const request = requestOf(run)
    if (!request) throw new Error(`${run.at} makes no call`)
    return answer(scenario, request, callNumber(run, request))
  }
  return by && alter(past, by, answers, 600).history
}

/** The first difference of two traces, found without any of what the comparison knows. */
const naive = (a: History, b: History): number | undefined => {
  const plain = (past: History) =>
    JSON.parse(JSON.stringify(past.log.runs.slice(0, past.length))) as unknown[]
  const [left, right] = [plain(a), plain(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index++)
    if (!isDeepStrictEqual(left[index], right[index])) return index
  return undefined
}

test('the stated first divergence is the first difference of the two traces', () => {
  let forks = 0
  const law = (scenario: Scenario, wanted: Wish) => {
    const past = play(scenario, 200)
    const fork = forkOf(scenario, past, wanted)
    if (!fork) return
    forks++
    expect(firstDivergence(past, fork)).toBe(naive(past, fork))
    expect(firstDivergence(fork, past)).toBe(naive(past, fork))
  }
  fc.assert(fc.property(scenarios, wish, law), RUNS)
  expect(forks).toBeGreaterThan(50)
})

test('any two runs diverge where their traces first differ, a run from itself nowhere', () => {
  const law = (one: Scenario, other: Scenario) => {
    const [a, b] = [play(one, 150), play(other, 150)]
    expect(firstDivergence(a, b)).toBe(naive(a, b))
    expect(firstDivergence(a, play(one, 150))).toBeUndefined()
  }
  fc.assert(fc.property(scenarios, scenarios, law), { numRuns: 60 })
})

test('every entry of both runs stands in one row, in order; the first has both, and alike are those at the same step', () => {
  const law = (scenario: Scenario, wanted: Wish) => {
    const past = play(scenario, 200)
    const fork = forkOf(scenario, past, wanted) ?? past
    const { common, rows } = align(past, fork)
    const listed = (side: 'a' | 'b') => rows.flatMap(row => row[side] ?? [])
    const from = (length: number) => Array.from({ length: length - common }, (_, index) => common + index)
    expect(listed('a')).toEqual(from(past.length))
    expect(listed('b')).toEqual(from(fork.length))
    if (common < past.length && common < fork.length) expect(rows[0]).toMatchObject({ a: common, b: common })
    rows.forEach(({ a, b, alike }, index) => {
      expect([a, b]).not.toEqual([undefined, undefined])
      expect(alike).toBe(a !== undefined && b !== undefined && runAt(past, a).at === runAt(fork, b).at)
      // What only one has comes after what each has instead of the other's.
      const next = rows[index + 1]
      const isAlone = a === undefined || b === undefined
      if (isAlone && next) expect(next.alike || (next.a === undefined) === (a === undefined)).toBe(true)
    })
  }
  fc.assert(fc.property(scenarios, wish, law), RUNS)
})
