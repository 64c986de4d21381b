import type { State } from '../payment/state.ts'

/** What the fault detector counts: whether an adapter answers, and whether a provider converts. */
export type Concern = 'availability' | 'conversion'

export interface Operation {
  readonly service_id: string
  readonly operation_id: string
}

/** Sliding window and operation time limit in milliseconds, pre-aggregation in seconds (`beyond.fd.config`). */
export const SERVICE_CONFIG = {
  sliding_window: 60_000,
  operation_time_limit: 1_200_000,
  pre_aggregation_size: 2,
} as const

/** Names after the provider called and, for availability, after the call itself (`call` counts provider calls). */
export const operation = (concern: Concern, state: State, call: number): Operation => {
  const provider = state.route.provider.id
  if (concern === 'availability')
    return {
      service_id: `hellgate_service.adapter_availability.${provider}`,
      operation_id: `hellgate_operation.adapter_availability.call-${call}`,
    }
  const { invoice_id, payment_id } = state.payment
  return {
    service_id: `hellgate_service.provider_conversion.${provider}`,
    operation_id: `hellgate_operation.provider_conversion.${invoice_id}.${payment_id}`,
  }
}
