import { describe, expect, test } from 'vitest'
import type { OperationFailure } from '../session/domain.ts'
import { DEADLINE_FAILURE, DEFAULT_BENIGN_FAILURES, failurePath, isBenign, isTransient } from './failure.ts'

const failed = (code: string, sub?: string, deeper?: string): OperationFailure => ({
  failure: {
    code,
    ...(sub !== undefined && { sub: { code: sub, ...(deeper !== undefined && { sub: { code: deeper } }) } }),
  },
})

describe('beyond.failure.class', () => {
  test.each<[string, OperationFailure, boolean]>([
    ['temporarily_unavailable is transient', failed('authorization_failed', 'temporarily_unavailable'), true],
    ['with anything deeper', failed('authorization_failed', 'temporarily_unavailable', 'x'), true],
    ['not under another code', failed('preauthorization_failed', 'temporarily_unavailable'), false],
    ['not one level deeper', failed('authorization_failed', 'unknown', 'temporarily_unavailable'), false],
    ['not as the code itself', failed('temporarily_unavailable'), false],
    ['another sub code is fatal', failed('authorization_failed', 'insufficient_funds'), false],
    ['no sub code is fatal', failed('authorization_failed'), false],
    ['a timeout is fatal', { operation_timeout: {} }, false],
  ])('%s', (_, failure, transient) => expect(isTransient(failure)).toBe(transient))
})

describe('beyond.fd.status-of-failure', () => {
  test.each(DEFAULT_BENIGN_FAILURES)('%s is benign when nothing else is configured', code => {
    expect(isBenign(code, DEFAULT_BENIGN_FAILURES)).toBe(true)
  })
  test('a code that is listed and known is benign', () => {
    expect(isBenign('account_blocked', ['account_blocked'])).toBe(true)
  })
  test('a known code that is not listed is not', () => {
    expect(isBenign('account_blocked', DEFAULT_BENIGN_FAILURES)).toBe(false)
    expect(isBenign('insufficient_funds', [])).toBe(false)
  })
  test('a listed code that damsel does not know is not', () => {
    expect(isBenign('made_up', ['made_up'])).toBe(false)
  })
})

describe('beyond.failure.deadline', () => {
  test('the passed deadline is a fatal failure of the authorization', () => {
    expect(failurePath(DEADLINE_FAILURE)).toBe('authorization_failed/processing_deadline_reached')
    expect(isTransient(DEADLINE_FAILURE)).toBe(false)
  })
})

test('beyond.failure.enter tells a failure with all its subs, and a timeout by its name', () => {
  expect(failurePath(failed('authorization_failed', 'unknown', 'deep'))).toBe(
    'authorization_failed/unknown/deep',
  )
  expect(failurePath({ operation_timeout: {} })).toBe('operation_timeout')
})
