import { requestOf } from '../machine/advance.ts'
import type { History } from '../run/history.ts'
import { runAt } from '../run/history.ts'
import { ruleFor } from './answer.ts'
import { callOccasions } from './occasions.ts'
import type { ProviderRule, Scenario } from './scenario.ts'

/**
 * How often each rule for the provider answers in a run of its scenario, in the order of the rules. One that never does
 * comes after another that fits the same calls, or waits for a call that is not made.
 */
export const answersOfRules = (scenario: Scenario, past: History): readonly number[] => {
  const counts = new Map<ProviderRule, number>()
  for (const call of callOccasions(past)) {
    const request = requestOf(runAt(past, call.index))
    const rule = request?.service === 'provider' ? ruleFor(scenario, request, call) : undefined
    if (rule) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return scenario.provider.map(rule => counts.get(rule) ?? 0)
}
