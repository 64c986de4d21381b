import { recordedScenarios } from 'sessionscope/conformance/recorded.ts'
import { append, history, runAt } from 'sessionscope/run/history.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import { expect, test } from 'vitest'
import { madeAt } from './madeAt.ts'
import { storedOf } from './storedOf.ts'

/** The recorded cases that are looked at: enough for every way to a stored change. */
const CASES = 60

const played = (scenario: (typeof recordedScenarios)[number]) => {
  const [first, ...others] = [...runsBy(scenario)]
  if (!first) throw new Error('a recorded case has no run')
  return others.reduce((so, run) => append(so, run, undefined), history(first))
}

test('every stored change was made by a step of its wake-up, after which it was there and before which it was not', () => {
  let checked = 0
  for (const scenario of recordedScenarios.slice(0, CASES)) {
    const past = played(scenario)
    const count = (at: number) => {
      const { collected, changes } = runAt(past, at).locals
      return (changes ?? collected ?? []).length
    }
    for (const { index, wake, changes } of storedOf(past, past.length)) {
      const steps = madeAt(past, index)
      expect(steps).toHaveLength(changes.length)
      steps.forEach((step, nth) => {
        expect(runAt(past, step).wakes).toBe(wake)
        expect(count(step)).toBeLessThanOrEqual(nth)
        expect(count(step + 1)).toBeGreaterThan(nth)
        checked++
      })
    }
  }
  expect(checked).toBeGreaterThan(100)
})
