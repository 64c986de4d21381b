/**
 * The protocol's own types in their JSON shape: maps are objects, sets and lists are arrays, everything is
 * read-only. A union is an object with exactly one key.
 */
import type * as base from '@vality/domain-proto/internal/base'
import type * as thrift from '@vality/domain-proto/internal/domain'
import type * as processing from '@vality/domain-proto/internal/payment_processing'
import type * as proxy from '@vality/domain-proto/internal/proxy_provider'
import type * as machine from '@vality/domain-proto/internal/repairing'
import type * as timeouts from '@vality/domain-proto/internal/timeout_behaviour'
import type * as interactions from '@vality/domain-proto/internal/user_interaction'

/** A Thrift type as it stands in JSON. */
export type Json<T> =
  T extends Map<infer K, infer V>
    ? { readonly [key in K & string]: Json<V> }
    : T extends Set<infer V>
      ? readonly Json<V>[]
      : T extends (infer V)[]
        ? readonly Json<V>[]
        : T extends object
          ? { readonly [K in keyof T]: Json<T[K]> }
          : T

export type Timer = Json<base.Timer>
export type Cash = Json<thrift.Cash>
export type Failure = Json<thrift.Failure>
export type OperationFailure = Json<thrift.OperationFailure>
export type Route = Json<thrift.PaymentRoute>
export type Target = Json<thrift.TargetInvoicePaymentStatus>
export type TransactionInfo = Json<thrift.TransactionInfo>

export type Action = Json<machine.ComplexAction>
export type TimeoutBehaviour = Json<timeouts.TimeoutBehaviour>
export type UserInteraction = Json<interactions.UserInteraction>

export type SessionChangePayload = Json<processing.SessionChangePayload>
export type SessionResult = Json<processing.SessionResult>
export type PaymentChange = Json<processing.InvoicePaymentChangePayload>
export type RefundChange = Json<processing.InvoicePaymentRefundChangePayload>
export type RepairScenario = Json<processing.InvoiceRepairScenario>

export type Intent = Json<proxy.Intent>
export type PaymentContext = Json<proxy.PaymentContext>
export type PaymentInfo = Json<proxy.PaymentInfo>
export type PaymentCallbackResult = Json<proxy.PaymentCallbackResult>
export type PaymentProxyResult = Json<proxy.PaymentProxyResult>
export type SessionChange = Json<proxy.PaymentSessionChange>
