import { describe, expect, test } from 'vitest'
import type { RepairScenario } from '../session/domain.ts'
import { chosenScenario, isCompatible, repairResult } from './repair.ts'
import type { Activity } from './state.ts'

const failure = { code: 'authorization_failed' }
const fail: RepairScenario = { fail_session: { failure } }
const fulfill: RepairScenario = { fulfill_session: {} }
const before: RepairScenario = { fail_pre_processing: { failure } }
const complex = (...scenarios: RepairScenario[]): RepairScenario => ({ complex: { scenarios } })

describe('beyond.repair.compatible', () => {
  test.each<[string, RepairScenario, Activity, boolean]>([
    ['fail_session', fail, 'payment/processing_session', true],
    ['fail_session', fail, 'payment/finalizing_session', false],
    ['fail_session', fail, 'refund/session', true],
    ['fulfill_session', fulfill, 'payment/processing_session', true],
    ['fulfill_session', fulfill, 'payment/finalizing_session', true],
    ['fulfill_session', fulfill, 'refund/session', true],
    ['fulfill_session', fulfill, 'payment/processing_accounter', false],
    ['fail_session', fail, 'refund/failure', false],
    ['fail_pre_processing', before, 'payment/processing_session', false],
    ['complex', complex(fail), 'payment/processing_session', false],
  ])('%s in %s: %s', (_, scenario, activity, fits) => expect(isCompatible(scenario, activity)).toBe(fits))
})

describe('beyond.repair.complex', () => {
  test('the first element that fits decides alone', () => {
    expect(chosenScenario(complex(before, fulfill, fail), 'payment/processing_session')).toBe(fulfill)
    expect(chosenScenario(complex(fail, fulfill), 'payment/finalizing_session')).toBe(fulfill)
  })
  test('a nested complex one never fits', () => {
    expect(chosenScenario(complex(complex(fail), fulfill), 'refund/session')).toBe(fulfill)
    expect(chosenScenario(complex(complex(fail)), 'refund/session')).toBeUndefined()
  })
  test('an empty list fits nothing', () => {
    expect(chosenScenario(complex(), 'payment/processing_session')).toBeUndefined()
  })
})

test('beyond.repair.fail-result is a finish with the failure, and the transaction if there is one', () => {
  const finish = { status: { failure } }
  expect(repairResult(fail)).toEqual({ intent: { finish } })
  const trx = { id: 'trx1', extra: {} }
  expect(repairResult({ fail_session: { failure, trx } })).toEqual({ intent: { finish }, trx })
})

test('beyond.repair.fulfill-result is a finish with success and nothing else but a transaction', () => {
  const finish = { status: { success: {} } }
  expect(repairResult(fulfill)).toEqual({ intent: { finish } })
  const trx = { id: 'trx1', extra: {} }
  expect(repairResult({ fulfill_session: { trx } })).toEqual({ intent: { finish }, trx })
})

test('process.repair-check has no result for a scenario of the stages before', () => {
  expect(repairResult(before)).toBeUndefined()
})
