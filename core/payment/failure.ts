import type { OperationFailure } from '../session/domain.ts'

/** Damsel's AuthorizationFailure codes: only these can be benign, whatever the configuration lists. */
export const AUTHORIZATION_FAILURES: readonly string[] = [
  'unknown',
  'merchant_blocked',
  'operation_blocked',
  'account_not_found',
  'account_blocked',
  'account_stolen',
  'insufficient_funds',
  'account_limit_exceeded',
  'provider_limit_exceeded',
  'payment_tool_rejected',
  'security_policy_violated',
  'temporarily_unavailable',
  'rejected_by_issuer',
  'processing_deadline_reached',
  'shop_limit_exceeded',
]

export const DEFAULT_BENIGN_FAILURES: readonly string[] = [
  'insufficient_funds',
  'rejected_by_issuer',
  'processing_deadline_reached',
]

/** Transient failures may be retried; everything else, a timeout too, is fatal (`beyond.failure.class`). */
export const isTransient = ({ failure }: OperationFailure): boolean =>
  failure?.code === 'authorization_failed' && failure.sub?.code === 'temporarily_unavailable'

/** Whether a sub code does not count against the provider (`beyond.fd.status-of-failure`). */
export const isBenign = (code: string, listed: readonly string[]): boolean =>
  listed.includes(code) && AUTHORIZATION_FAILURES.includes(code)

/** A failure's code with its subs, as people write it: `authorization_failed/unknown`. */
export const failurePath = ({ failure }: OperationFailure): string => {
  if (!failure) return 'operation_timeout'
  const codes = [failure.code]
  for (let sub = failure.sub; sub; sub = sub.sub) codes.push(sub.code)
  return codes.join('/')
}

/** The failure that stands for a passed processing deadline (`beyond.failure.deadline`). */
export const DEADLINE_FAILURE: OperationFailure = {
  failure: { code: 'authorization_failed', sub: { code: 'processing_deadline_reached' } },
}
