import type { Failure } from '../session/domain.ts'
import type { TargetType } from '../session/session.ts'
import { AUTHORIZATION_FAILURES, isBenign, isTransient } from './failure.ts'

/** A code with those that can stand below it; a general failure has none. */
export interface FailureCode {
  readonly code: string
  readonly subs: readonly FailureCode[]
}

const leaf = (code: string): FailureCode => ({ code, subs: [] })
const leaves = (...codes: readonly string[]): readonly FailureCode[] => codes.map(leaf)

const LIMIT: readonly FailureCode[] = [
  leaf('unknown'),
  { code: 'amount', subs: leaves('unknown', 'operation', 'monthly', 'weekly', 'daily') },
  leaf('number'),
]

const TOOL_REJECTED: readonly FailureCode[] = [
  leaf('unknown'),
  {
    code: 'bank_card_rejected',
    subs: leaves(
      'unknown',
      'card_number_invalid',
      'card_expired',
      'card_holder_invalid',
      'cvv_invalid',
      'issuer_not_found',
    ),
  },
]

const BELOW_AUTHORIZATION: Readonly<Record<string, readonly FailureCode[]>> = {
  account_limit_exceeded: LIMIT,
  provider_limit_exceeded: LIMIT,
  shop_limit_exceeded: LIMIT,
  payment_tool_rejected: TOOL_REJECTED,
}

/** The failures of a payment as damsel's PaymentFailure has them, as a tree of codes. */
export const PAYMENT_FAILURES: readonly FailureCode[] = [
  {
    code: 'authorization_failed',
    subs: AUTHORIZATION_FAILURES.map(code => ({ code, subs: BELOW_AUTHORIZATION[code] ?? [] })),
  },
  {
    code: 'preauthorization_failed',
    subs: leaves('unknown', 'three_ds_not_finished', 'three_ds_failed', 'card_blocked'),
  },
  leaf('rejected_by_inspector'),
  {
    code: 'no_route_found',
    subs: [
      ...leaves('unknown', 'risk_score_is_too_high', 'forbidden'),
      {
        code: 'rejected',
        subs: leaves(
          'limit_misconfiguration',
          'limit_overflow',
          'adapter_unavailable',
          'provider_conversion_is_too_low',
        ),
      },
    ],
  },
]

/** Every code of the tree that can be given, as its path from the top; one that has subs can be given without them too. */
export const failurePaths = (
  codes: readonly FailureCode[] = PAYMENT_FAILURES,
  above: readonly string[] = [],
): readonly (readonly string[])[] =>
  codes.flatMap(({ code, subs }) => [[...above, code], ...failurePaths(subs, [...above, code])])

/** The failure that a path of codes stands for; undefined for an empty path. */
export const failureAt = ([code, ...below]: readonly string[], reason?: string): Failure | undefined => {
  if (code === undefined) return undefined
  const sub = failureAt(below)
  return { code, ...(reason !== undefined && { reason }), ...(sub && { sub }) }
}

/** The failure that says least, to be changed from there: what was refused, and nobody knows why. */
export const UNKNOWN_FAILURE: Failure = { code: 'authorization_failed', sub: { code: 'unknown' } }

/**
 * What a failure of a session leads to: a transient one is tried again while the policy has a wait left; the others are
 * fatal. A fatal one of a captured or cancelled session raises; of a processed one the provider's conversion hears
 * `error`, unless it is benign or has another code.
 */
export type Consequence = 'retry' | 'fatal' | 'benign' | 'raise'

/** See `Consequence`. `listed`: the sub codes that the configuration takes for benign. */
export const consequenceOf = (failure: Failure, type: TargetType, listed: readonly string[]): Consequence => {
  if (isTransient({ failure })) return 'retry'
  if (type === 'captured' || type === 'cancelled') return 'raise'
  const sub = failure.code === 'authorization_failed' ? failure.sub?.code : undefined
  return type === 'processed' && (sub === undefined || isBenign(sub, listed)) ? 'benign' : 'fatal'
}
