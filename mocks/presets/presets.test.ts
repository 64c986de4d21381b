import { lastRun } from 'sessionscope/run/history.ts'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import { play } from 'sessionscope/scenario/play.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { serialize } from 'sessionscope/scenario/serialize.ts'
import { expect, test } from 'vitest'
import { openEntry, openingEntry } from '../scenarios/index.ts'
import type { PresetChoice } from './presets.ts'
import { PRESETS, presetRules, wrongLetters } from './presets.ts'

const { scenario: first } = openEntry(openingEntry())
const base: Scenario = {
  ...first,
  outside: [],
  config: { payment_retry_policy: { processed: { intervals: [1, 1, 1] } } },
}

const played = (choice: PresetChoice, change: Partial<Scenario> = {}) => {
  const scenario = { ...base, ...change }
  return lastRun(play({ ...scenario, provider: presetRules(choice, scenario) }))
}

/** By NAMES.md, section 2; who waits for a payer and gets none ends by the timer. */
test.each<[PresetChoice, string, string]>([
  [{ preset: 'no_preauth' }, 'payment/processing_accounter', 'machine.left'],
  [{ preset: 'scenario_', letters: 'ttg' }, 'payment/processing_accounter', 'machine.left'],
  [{ preset: 'scenario_', letters: 'tttt' }, 'payment/processing_failure', 'machine.left'],
  [{ preset: 'scenario_', letters: 'f' }, 'payment/processing_failure', 'machine.left'],
  [{ preset: 'scenario_', letters: 'te' }, 'payment/processing_session', 'machine.failed'],
  [{ preset: 'preauth_3ds:timeout=', timeout: 9 }, 'payment/processing_failure', 'machine.left'],
  [{ preset: 'preauth_3ds_offsite' }, 'payment/processing_accounter', 'machine.left'],
  [{ preset: 'preauth_3ds_offsite', comes: false }, 'payment/processing_failure', 'machine.left'],
  [{ preset: 'payment_terminal' }, 'payment/processing_failure', 'machine.left'],
  [{ preset: 'mobile_commerce' }, 'payment/processing_accounter', 'machine.left'],
  [{ preset: 'lay low buddy' }, 'payment/processing_failure', 'machine.left'],
  [{ preset: 'change_cash_increase' }, 'payment/processing_accounter', 'machine.left'],
  [{ preset: 'change_cash_decrease' }, 'payment/processing_accounter', 'machine.left'],
  [{ preset: 'rec_token' }, 'payment/processing_accounter', 'machine.left'],
  [{ preset: 'unexpected_failure' }, 'payment/processing_session', 'machine.failed'],
  [{ preset: 'unexpected_failure_no_trx' }, 'payment/processing_session', 'machine.failed'],
  [{ preset: 'unexpected_failure_when_suspended' }, 'payment/processing_session', 'machine.failed'],
])('%j ends at %s, %s', (choice, activity, at) => {
  const run = played(choice)
  expect([run.state.activity, run.at]).toEqual([activity, at])
})

test('every preset is one that a test above knows, and what it brings can be saved', () => {
  for (const preset of PRESETS) {
    const scenario = { ...base, provider: presetRules({ preset }, base) }
    const parsed = parseFile(serialize(scenario))
    expect('scenarios' in parsed && parsed.scenarios[0].scenario.provider).toEqual(scenario.provider)
  }
})

test('letters count by attempts: a refund uses one at each call', () => {
  const payment = { ...base.payment, target: { refunded: {} } }
  const config = { payment_retry_policy: { refunded: { intervals: [1, 1, 1] } } }
  const run = played({ preset: 'scenario_', letters: 'ttg' }, { payment, config })
  expect(run.calls).toBe(3)
  expect(run.state.activity).toBe('refund/accounter')
})

test('changed costs are twice and half the cost, and the token is the suites’ own', () => {
  expect(played({ preset: 'change_cash_increase' }).state.payment.changed_cost?.amount).toBe(84000)
  expect(played({ preset: 'change_cash_decrease' }).state.payment.changed_cost?.amount).toBe(21000)
  expect(played({ preset: 'rec_token' }).state.payment.rec_token).toBe('rec_token')
})

test('only the four letters are letters', () => expect(wrongLetters('gtxfe1')).toBe('x1'))
