import { parseCondition } from 'sessionscope/condition/index.ts'
import { play } from 'sessionscope/conformance/play.ts'
import { recordedScenarios } from 'sessionscope/conformance/recorded.ts'
import { stepIds, table } from 'sessionscope/machine/table.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { expect, test } from 'vitest'
import { factPath } from './factFields.ts'

/** The names of all facts, by the steps that decide by them, as the recorded cases come by. */
const facts = new Map<string, Set<string>>()
for (const scenario of recordedScenarios) {
  const past = play(scenario, 400)
  for (let index = 0; index < past.length; index++) {
    const run = runAt(past, index)
    const step = table[run.at]
    if (step.shape !== 'decides') continue
    const known = facts.get(run.at) ?? new Set()
    for (const name of Object.keys(step.facts(run))) known.add(name)
    facts.set(run.at, known)
  }
}

test('every fact that is said to stand in a field names a field that the state has', () => {
  let mapped = 0
  for (const step of stepIds)
    for (const fact of facts.get(step) ?? []) {
      const path = factPath(step, fact)
      if (path === undefined) continue
      mapped++
      expect(parseCondition(path.slice(1).replaceAll('/', '.'))).toHaveProperty('condition')
    }
  expect(mapped).toBeGreaterThan(30)
})
