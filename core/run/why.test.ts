import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { play } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import { requestOf } from '../machine/advance.ts'
import { exitsOf, table } from '../machine/table.ts'
import { answer, callNumber } from '../scenario/answer.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { alter } from './alter.ts'
import type { Wish } from './alterations.arbitrary.ts'
import { allowed, wish } from './alterations.arbitrary.ts'
import type { History } from './history.ts'
import { inputAt, runAt } from './history.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'
import { cameAt, decided, isTravelled, whyOf } from './why.ts'

vi.setConfig({ testTimeout: 30_000 })

/** Every exit that a run has taken, recomputed from what decided it, leads where the run went. */
const holdsFor = (past: History): number => {
  let travelled = 0
  let came: number | undefined
  for (let index = 0; index < past.length; index++) {
    const why = whyOf(past, index)
    expect(why !== undefined).toBe(isTravelled(past, index))
    if (why) came = index
    expect(cameAt(past, index)).toBe(came)
    expect(runAt(past, came ?? 0).at).toBe(runAt(past, index).at)
    if (!why) continue
    travelled++
    expect(decided(why.from, inputAt(past, index))).toBe(runAt(past, index).at)
    expect([...why.others, why.to].toSorted()).toEqual(exitsOf(why.from.at).toSorted())
    const step = table[why.from.at]
    if (step.shape === 'decides') expect(step.choose(Object.fromEntries(why.facts) as never)).toBe(why.to)
  }
  return travelled
}

test('the why of every edge travelled, recomputed, leads to that edge', () => {
  const law = (scenario: Scenario, wanted: Wish) => {
    const past = play(scenario, 250)
    holdsFor(past)
    const by = allowed(past, wanted)
    const answers = (run: Parameters<typeof requestOf>[0]) => {
      const request = requestOf(run)
      if (!request) throw new Error(`${run.at} makes no call`)
      return answer(scenario, request, callNumber(run, request))
    }
    if (by) holdsFor(alter(past, by, answers, 500).history)
  }
  fc.assert(fc.property(fc.oneof(anyScenario, fc.constantFrom(...recordedScenarios)), wish, law), {
    numRuns: 120,
  })
})

test('and so in every recorded case', () => {
  for (const scenario of recordedScenarios) expect(holdsFor(play(scenario))).toBeGreaterThan(0)
})
