import type { PaymentCallbackResult, PaymentContext, PaymentProxyResult } from '../session/domain.ts'

/** The transport error classes of woody; nothing else can go wrong with a call. */
export type ErrorClass = 'result_unexpected' | 'result_unknown' | 'resource_unavailable'

export type ProviderFunction = 'ProcessPayment' | 'HandlePaymentCallback'
export type FaultDetectorFunction = 'InitService' | 'RegisterOperation'
export type CalledFunction = ProviderFunction | FaultDetectorFunction

export type OperationState = 'start' | 'finish' | 'error'

export interface ProviderRequest {
  readonly service: 'provider'
  readonly function: ProviderFunction
  readonly context: PaymentContext
  /** The payload of HandlePaymentCallback. */
  readonly callback?: string
}

export interface FaultDetectorRequest {
  readonly service: 'fault_detector'
  readonly function: FaultDetectorFunction
  readonly service_id: string
  readonly operation_id?: string
  readonly state?: OperationState
}

/** A call that goes over HTTP and may fail. */
export type Request = ProviderRequest | FaultDetectorRequest

/** What is told to a neighbour in order, with no reply to wait for. */
export type Tell =
  | {
      readonly service: 'machine_tag'
      readonly function: 'create_binding'
      readonly invoice_id: string
      readonly payment_id: string
      readonly tag: string
    }
  | { readonly service: 'limiter'; readonly function: 'rollback_payment_limits' }
  | { readonly service: 'accounting'; readonly function: 'rollback' }

/**
 * The answer to a call: its result, the one declared exception (fault detector: ServiceNotFoundException), or a
 * transport error. `took` is in milliseconds of the run's clock; absent means 0.
 */
export type Reply = { readonly took?: number } & (
  | { readonly result: PaymentProxyResult | PaymentCallbackResult | Record<string, never> }
  | { readonly exception: 'ServiceNotFoundException' }
  | { readonly error: { readonly class: ErrorClass; readonly reason?: string } }
)

/** Whether a reply is one that the called function can give; a transport error always is. */
export const canGive = (called: CalledFunction, reply: Reply): boolean => {
  if ('error' in reply) return true
  if ('exception' in reply) return called === 'RegisterOperation'
  if (called === 'ProcessPayment') return 'intent' in reply.result
  return (called === 'HandlePaymentCallback') === 'response' in reply.result
}

/** The fault detector's calls have a time limit of their own, in milliseconds (`beyond.fd.config`). */
export const FAULT_DETECTOR_TIMEOUT = 4000

/**
 * The outcome of a call, decided by the run's clock alone: a reply that took as long as the limit never arrived, so
 * the caller knows nothing of it. `limit` in milliseconds.
 */
export const withinLimit = (reply: Reply, limit: number): Reply =>
  (reply.took ?? 0) < limit ? reply : { error: { class: 'result_unknown', reason: 'timeout' }, took: limit }

/** Bytes of a reply that are read at most. This limit is ours: the protocol knows none. */
export const MOST_REPLY_BYTES = 1_000_000

/** Said of a connection that broke, when the network itself says no more than that. */
export const CONNECTION_LOST = 'the connection was lost'

/** The longest that an answer may take or an input may come after, in ms: a century. */
export const LONGEST = 3_155_760_000_000
