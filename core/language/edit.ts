import type { Config } from '../payment/given.ts'
import type { Activity } from '../payment/state.ts'
import type {
  Cash,
  OperationFailure,
  Route,
  SessionResult,
  Target,
  TimeoutBehaviour,
  TransactionInfo,
  UserInteraction,
} from '../session/domain.ts'
import type { SessionStatus } from '../session/session.ts'

/**
 * The fields of a run that a hand may set, by their paths in what is shown of a run, each with what it takes.
 * Fields of `session` are those of the session that the machine works on.
 */
export interface EditedFields {
  readonly activity: Activity
  readonly target: Target
  readonly route: Route
  /** A session is finished by its result, and by nothing else. */
  readonly 'session.status': Exclude<SessionStatus, 'finished'>
  /** Newest first. */
  readonly 'session.tags': readonly string[]
  readonly 'session.timeout_behaviour': TimeoutBehaviour
  readonly 'session.trx': TransactionInfo
  readonly 'session.proxy_state': string
  readonly 'session.interaction': UserInteraction
  /** Finishes the session; unset: it is active again. */
  readonly 'session.result': SessionResult
  readonly 'payment.cost': Cash
  readonly 'payment.changed_cost': Cash
  /** RFC 3339. */
  readonly 'payment.processing_deadline': string
  readonly 'payment.trx': TransactionInfo
  readonly 'payment.rec_token': string
  readonly 'payment.failure': OperationFailure
  /** Of the target's type, as the retry policy counts them. */
  readonly retry_attempts: number
  /** When the armed timer fires, RFC 3339; unset: no timer is armed. */
  readonly 'timer.deadline': string
  /** Tags that the registry knows, newest first. */
  readonly machine_tag: readonly string[]
  readonly 'config.payment_retry_policy': Config['payment_retry_policy']
  readonly 'config.benign_failures': readonly string[]
  /** ms */
  readonly 'config.provider_timeout': number
  readonly proxy_options: Readonly<Record<string, string>>
  readonly doors: 'guarded' | 'open'
  /** How many outside inputs of the scenario's list count as taken: one more drops the next one. */
  readonly script: number
}

export type EditedField = keyof EditedFields

/** A field set by hand; without `to` it is unset. What it was before is read off the entry before. */
export type Edit<F extends EditedField = EditedField> = {
  [Field in F]: { readonly field: Field; readonly to?: EditedFields[Field] }
}[F]
