import { expect, test } from 'vitest'
import { answersOfRules } from './asked.ts'
import { play } from './play.ts'
import { plainPayment } from './polling.sample.ts'
import type { ProviderAnswer } from './scenario.ts'

const sleep: ProviderAnswer = {
  result: { intent: { sleep: { timer: { timeout: 1 } } }, next_state: 'waits' },
}
const finish: ProviderAnswer = { result: { intent: { finish: { status: { success: {} } } } } }
const counted = (...rules: Parameters<typeof plainPayment>) => {
  const scenario = plainPayment(...rules)
  return answersOfRules(scenario, play(scenario))
}

test('each rule is told how often it answers, one that another goes before never', () => {
  const rules = [{ when: { attempt: 3 }, answer: finish }, { answer: sleep }, { answer: finish }]
  expect(counted(rules)).toEqual([1, 2, 0])
})

test('a wake-up with an answer of its own asks no rule', () => {
  const own = { provider: finish, fault_detector: undefined }
  expect(counted([{ answer: finish }], { wakes: [own, own] })).toEqual([0])
})
