import type { ErrorClass, FaultDetectorRequest, ProviderRequest, Reply, Request } from '../effects/call.ts'
import type { Run } from '../machine/run.ts'
import { targetType } from '../session/session.ts'
import { fromHeader, toHeader } from '../wire/woody/headers.ts'
import type { ProviderAnswer, ProviderRule, Scenario } from './scenario.ts'

/** Which call of a run this is; travels with the call, so that whoever answers needs no memory. */
export interface CallNumber {
  /** Number of the wake-up, from 1. */
  readonly wake: number
  /** Number among the wake-up's calls of the same function, from 1. */
  readonly nth: number
  /** Number among the wake-up's calls of the same service, from 1. */
  readonly ofService: number
  /** Provider calls of the run so far, plus one. */
  readonly attempt: number
}

/** The number of the call that the run is about to make. */
export const callNumber = (run: Run, request: Request): CallNumber => {
  const { asked } = run
  const ofService =
    request.service === 'provider'
      ? asked.ProcessPayment + asked.HandlePaymentCallback
      : asked.InitService + asked.RegisterOperation
  return {
    wake: run.wakes,
    nth: asked[request.function] + 1,
    ofService: ofService + 1,
    attempt: run.calls + 1,
  }
}

/** What the endpoints say to a call: a function of scenario, request and call number, and of nothing else. */
export const answer = (scenario: Scenario, request: Request, number: CallNumber): Reply =>
  request.service === 'provider'
    ? providerAnswer(scenario, request, number)
    : faultDetectorAnswer(scenario, request, number)

const providerAnswer = (scenario: Scenario, request: ProviderRequest, number: CallNumber): Reply => {
  const listed = scenario.wakes[number.wake - 1]?.provider
  const ruled = () => scenario.provider.find(rule => holds(rule, request, number))?.answer
  const found = listed ?? ruled() ?? UNANSWERED
  return providerReply(fitsFunction(found, request) ? found : MISMATCHED)
}

/** A provider that nobody gave an answer has crashed, as far as the machine can tell. */
const UNANSWERED: ProviderAnswer = {
  error: { class: 'result_unexpected', reason: 'no answer of the scenario fits this call' },
}

/** The two functions answer in different shapes; an answer of the other one could not even be written down. */
const MISMATCHED: ProviderAnswer = {
  error: { class: 'result_unexpected', reason: 'the scenario’s answer belongs to another function' },
}

const fitsFunction = (answered: ProviderAnswer, { function: asked }: ProviderRequest): boolean =>
  'error' in answered || 'response' in answered.result === (asked === 'HandlePaymentCallback')

const providerReply = ({ took, ...outcome }: ProviderAnswer): Reply =>
  'result' in outcome
    ? { result: outcome.result, ...spent(took) }
    : { error: failed(outcome.error.class, outcome.error.reason), ...spent(took) }

const spent = (took: number | undefined) => (took === undefined ? {} : { took })

/** Said when a scenario gives no reason: over HTTP an error never comes without one. */
const REASONS: Readonly<Record<ErrorClass, string>> = {
  result_unexpected: 'the service has failed',
  result_unknown: 'the service has not answered in time',
  resource_unavailable: 'the service is not available',
}

/** The reason is what a header can carry of it, so that the answer is the same with HTTP between and without. */
const failed = (errorClass: ErrorClass, reason = '') => ({
  class: errorClass,
  reason: fromHeader(toHeader(reason)).trim() || REASONS[errorClass],
})

const holds = ({ when }: ProviderRule, request: ProviderRequest, number: CallNumber): boolean => {
  if (!when) return true
  const { session } = request.context
  if (when.function !== undefined && when.function !== request.function) return false
  if (when.target !== undefined && when.target !== targetType(session.target)) return false
  if (when.state !== undefined && when.state !== (session.state ?? null)) return false
  if (when.callback !== undefined && when.callback !== request.callback) return false
  return when.attempt === undefined || when.attempt === number.attempt
}

const faultDetectorAnswer = (
  scenario: Scenario,
  request: FaultDetectorRequest,
  number: CallNumber,
): Reply => {
  const listed = scenario.wakes[number.wake - 1]?.fault_detector?.[number.ofService - 1]
  const found = listed ?? scenario.fault_detector
  const { answer: word, took } = typeof found === 'string' ? { answer: found } : found
  if (word === 'ok') return { result: {}, ...spent(took) }
  if (word !== 'service_not_found') return { error: failed(word), ...spent(took) }
  // InitService declares no exception: whatever a scenario says, it cannot answer "not found".
  const isInit = request.function === 'InitService'
  return { ...(isInit ? { result: {} } : { exception: 'ServiceNotFoundException' }), ...spent(took) }
}
