import type { PaymentInfo } from '../session/domain.ts'
import type { TargetType } from '../session/session.ts'
import type { RetryPolicy } from './retry.ts'

/** What the real system takes from its configuration. */
export interface Config {
  readonly payment_retry_policy: Readonly<Partial<Record<TargetType, RetryPolicy>>>
  readonly benign_failures: readonly string[]
  /** Ours: after how many milliseconds without a reply a provider call counts as `result_unknown`. */
  readonly provider_timeout: number
}

/**
 * What a run is given and no step changes: configuration, merged proxy options, who pays whom for what.
 * `doors`: `guarded` as in production; `open` as in the recordings, which enter behind the doors and go on after
 * every raise.
 */
export interface Given {
  readonly doors: 'guarded' | 'open'
  readonly config: Config
  readonly options: Readonly<Record<string, string>>
  readonly people: People
}

/** The parts of `PaymentInfo` that the session algorithm only passes on. */
export interface People {
  readonly shop: PaymentInfo['shop']
  readonly invoice: Omit<PaymentInfo['invoice'], 'id' | 'cost'>
  readonly payment: Omit<PaymentInfo['payment'], 'id' | 'trx' | 'cost' | 'processing_deadline'>
  readonly refund: { readonly created_at: string }
  /** The full currency that the provider protocol asks for, by symbolic code. */
  readonly currency: PaymentInfo['invoice']['cost']['currency']
}
