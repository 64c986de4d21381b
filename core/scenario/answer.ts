import type { FaultDetectorRequest, ProviderRequest, Reply, Request } from '../effects/call.ts'
import type { Run } from '../machine/run.ts'
import { targetType } from '../session/session.ts'
import type { FaultDetectorAnswer, ProviderAnswer, ProviderRule, Scenario } from './scenario.ts'

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
  return providerReply(listed ?? ruled() ?? UNANSWERED)
}

/** A provider that nobody gave an answer has crashed, as far as the machine can tell. */
const UNANSWERED: ProviderAnswer = {
  error: { class: 'result_unexpected', reason: 'no answer of the scenario fits this call' },
}

const providerReply = ({ took, ...outcome }: ProviderAnswer): Reply => {
  const spent = took === undefined ? {} : { took }
  if ('result' in outcome) return { result: outcome.result, ...spent }
  const { class: errorClass, reason } = outcome.error
  return { error: { class: errorClass, ...(reason !== undefined && { reason }) }, ...spent }
}

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
  const named: FaultDetectorAnswer = listed ?? scenario.fault_detector
  if (named === 'ok') return { result: {} }
  // InitService declares no exception: whatever a scenario says, it cannot answer "not found".
  if (named === 'service_not_found')
    return request.function === 'InitService' ? { result: {} } : { exception: 'ServiceNotFoundException' }
  return { error: { class: named } }
}
