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

/** Other payments through the same provider: operations a minute, and which share of them fails. */
export interface FaultDetectorLoad {
  readonly per_minute: number
  /** From 0 to 1. */
  readonly errors: number
}

/** The most operations a minute that a load may have: no provider sees as many. */
export const MOST_A_MINUTE = 1_000_000

/** What a load begins with: a provider that is neither idle nor broken. */
export const FIRST_LOAD: FaultDetectorLoad = { per_minute: 60, errors: 0.1 }

/** The rate of failures from which on routing holds it against a route. */
export const CRITICAL_RATE = 0.7

const SERVICES: Readonly<Record<Concern, string>> = {
  availability: 'hellgate_service.adapter_availability.',
  conversion: 'hellgate_service.provider_conversion.',
}

export const CONCERNS = ['availability', 'conversion'] as const satisfies readonly Concern[]

/** The service under which a provider's operations of one concern are counted. */
export const serviceId = (concern: Concern, provider: number): string => `${SERVICES[concern]}${provider}`

/** What the operations of a service tell of; undefined for a service that is none of ours. */
export const concernOf = (service_id: string): Concern | undefined =>
  CONCERNS.find(concern => service_id.startsWith(SERVICES[concern]))

/** Names after the provider called and, for availability, after the call itself (`call` counts provider calls). */
export const operation = (concern: Concern, state: State, call: number): Operation => {
  const provider = state.route.provider.id
  if (concern === 'availability')
    return {
      service_id: serviceId(concern, provider),
      operation_id: `hellgate_operation.adapter_availability.call-${call}`,
    }
  const { invoice_id, payment_id } = state.payment
  return {
    service_id: serviceId(concern, provider),
    operation_id: `hellgate_operation.provider_conversion.${invoice_id}.${payment_id}`,
  }
}
