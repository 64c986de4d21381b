import type { CalledFunction, FaultDetectorRequest, OperationState, Reply, Request } from '../effects/call.ts'
import { SERVICE_CONFIG } from '../effects/faultDetector.ts'
import { formatInstant } from '../session/instant.ts'
import { toDomain } from './domain.ts'
import type { Message } from './message.ts'
import type { ServiceName } from './schema/services.ts'
import type { Outcome } from './woody/client.ts'
import { type HttpAnswerParts, makeAnswer, makeError } from './woody/server.ts'

/** A call of the session algorithm as the protocol has it; `value` holds the arguments by name. */
export interface ServiceCall {
  readonly service: ServiceName
  readonly function: CalledFunction
  readonly value: Readonly<Record<string, unknown>>
}

/** The service behind each of the two endpoints. */
export const serviceNames = {
  provider: 'ProviderProxy',
  fault_detector: 'FaultDetector',
} as const satisfies Record<Request['service'], ServiceName>

/** What goes over the wire for a request. `now` is the run's clock, ms since 1970-01-01T00:00:00Z. */
export const callOf = (request: Request, now: number): ServiceCall => {
  if (request.service === 'fault_detector')
    return {
      service: serviceNames.fault_detector,
      function: request.function,
      value: registration(request, now),
    }
  const { context, callback = '' } = request
  const value = request.function === 'ProcessPayment' ? { context } : { callback, context }
  return { service: serviceNames.provider, function: request.function, value }
}

const registration = (request: FaultDetectorRequest, now: number): ServiceCall['value'] => {
  const { service_id, operation_id = '', state = 'start' } = request
  if (request.function === 'InitService') return { service_id, service_config: SERVICE_CONFIG }
  const instant = formatInstant(now)
  // The protocol names the time of a start differently from that of an end.
  const time = state === 'start' ? { time_start: instant } : { time_end: instant }
  return { service_id, operation: { operation_id, state: { [state]: time } }, service_config: SERVICE_CONFIG }
}

/**
 * The request that a decoded call stands for; undefined for a function of the protocol that the session algorithm
 * never calls, such as GenerateToken.
 */
export const requestFrom = (call: Pick<Message, 'function' | 'value'>): Request | undefined => {
  // The decoder has held the arguments to the protocol's own types already.
  const value = toDomain(call.value) as unknown
  switch (call.function) {
    case 'ProcessPayment':
    case 'HandlePaymentCallback':
      return { service: 'provider', function: call.function, ...(value as ProviderArguments) }
    case 'InitService':
      return {
        service: 'fault_detector',
        function: call.function,
        ...serviceOf(value as { service_id: string }),
      }
    case 'RegisterOperation':
      return { service: 'fault_detector', function: call.function, ...operationOf(value as Registration) }
    default:
      return undefined
  }
}

type ProviderArguments = Pick<Request & { service: 'provider' }, 'context' | 'callback'>

interface Registration {
  readonly service_id: string
  readonly operation: {
    readonly operation_id: string
    readonly state: Readonly<Partial<Record<OperationState, unknown>>>
  }
}

const serviceOf = ({ service_id }: { readonly service_id: string }) => ({ service_id })

const operationOf = ({ service_id, operation: { operation_id, state } }: Registration) => ({
  service_id,
  operation_id,
  state:
    (['start', 'finish', 'error'] as const).find(name => state[name] !== undefined) ?? ('start' as const),
})

/**
 * The HTTP answer that carries a reply to the call, `from` the service itself or one behind it. Throws WireError when the
 * reply does not fit the function.
 */
export const answerTo = (
  call: Pick<Message, 'service' | 'function' | 'seqid'>,
  reply: Reply,
  from: 'near' | 'far' = 'near',
): HttpAnswerParts => {
  if ('error' in reply) return makeError(reply.error.class, reply.error.reason ?? '', from)
  if ('exception' in reply) return makeAnswer(call, { declared: { name: reply.exception } })
  return makeAnswer(call, { ok: reply.result })
}

/** The outcome of a call as the algorithm takes it; without `took`, which no protocol carries. */
export const replyFrom = (outcome: Outcome): Reply => {
  if ('error' in outcome) return { error: outcome.error }
  // The only exception that either service declares.
  if ('declared' in outcome) return { exception: 'ServiceNotFoundException' }
  return { result: toDomain(outcome.ok.value) as unknown as Extract<Reply, { result: unknown }>['result'] }
}
