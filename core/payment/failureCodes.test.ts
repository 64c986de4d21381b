import { expect, test } from 'vitest'
import { DEFAULT_BENIGN_FAILURES, failurePath } from './failure.ts'
import { consequenceOf, failureAt, failurePaths } from './failureCodes.ts'

const failure = (path: string) => {
  const found = failureAt(path.split('/'))
  if (!found) throw new Error('no code')
  return found
}
const causes = (path: string, type: Parameters<typeof consequenceOf>[1] = 'processed') =>
  consequenceOf(failure(path), type, DEFAULT_BENIGN_FAILURES)

test('beyond.failure.class: every code of the tree is a failure whose path is the same', () => {
  const paths = failurePaths().map(path => path.join('/'))
  expect(paths).toContain('authorization_failed/payment_tool_rejected/bank_card_rejected/cvv_invalid')
  expect(paths).toHaveLength(new Set(paths).size)
  for (const path of paths) expect(failurePath({ failure: failure(path) })).toBe(path)
})

test.each([
  ['authorization_failed/temporarily_unavailable', 'processed', 'retry'],
  ['authorization_failed/temporarily_unavailable', 'captured', 'retry'],
  ['authorization_failed/unknown', 'processed', 'fatal'],
  ['authorization_failed/insufficient_funds', 'processed', 'benign'],
  ['authorization_failed', 'processed', 'benign'],
  ['preauthorization_failed/unknown', 'processed', 'benign'],
  ['authorization_failed/insufficient_funds', 'cancelled', 'raise'],
  ['authorization_failed/insufficient_funds', 'refunded', 'fatal'],
] as const)('beyond.failure.class: %s of a %s session is %s', (path, type, expected) =>
  expect(causes(path, type)).toBe(expected),
)
