import type { ErrorClass, FaultDetectorRequest, ProviderRequest, Reply, Request } from '../effects/call.ts'
import { FAULT_DETECTOR_TIMEOUT } from '../effects/call.ts'
import type { Run } from '../machine/run.ts'
import { targetType } from '../session/session.ts'
import { fromHeader, toHeader } from '../wire/woody/headers.ts'
import type { Fault, Origin } from './fault.ts'
import { faulty, isFault } from './fault.ts'
import type {
  FaultDetectorAnswer,
  FaultDetectorWord,
  ProviderAnswer,
  ProviderRule,
  Scenario,
} from './scenario.ts'
import { DEFAULT_PROVIDER_TIMEOUT } from './start.ts'

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

/** What an endpoint says to a call, and how that travels: hurt on the way, or from a service behind it. */
export interface Said {
  readonly reply: Reply
  readonly fault?: Fault
  readonly from?: Origin | undefined
}

/** What the endpoints say to a call: a function of scenario, request and call number, and of nothing else. */
export const answer = (scenario: Scenario, request: Request, number: CallNumber): Reply =>
  said(scenario, request, number).reply

/** The same with what only the wire has to know. */
export const said = (scenario: Scenario, request: Request, number: CallNumber): Said =>
  request.service === 'provider'
    ? providerSaid(scenario, request, number)
    : faultDetectorSaid(scenario, request, number)

/** The rule of a scenario that would answer a call; undefined when its wake-up has an answer of its own, or none fits. */
export const ruleFor = (
  scenario: Scenario,
  request: ProviderRequest,
  number: CallNumber,
): ProviderRule | undefined =>
  scenario.wakes[number.wake - 1]?.provider
    ? undefined
    : scenario.provider.find(rule => holds(rule, request, number))

const providerSaid = (scenario: Scenario, request: ProviderRequest, number: CallNumber): Said => {
  const listed = scenario.wakes[number.wake - 1]?.provider
  const found = listed ?? ruleFor(scenario, request, number)?.answer ?? UNANSWERED
  return providerReply(scenario, fitsFunction(found, request) ? found : MISMATCHED)
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
  !('result' in answered) || 'response' in answered.result === (asked === 'HandlePaymentCallback')

const providerReply = ({ config }: Scenario, { took, ...outcome }: ProviderAnswer): Said => {
  if ('result' in outcome) return { reply: { result: outcome.result, ...spent(took) } }
  const { provider_timeout = DEFAULT_PROVIDER_TIMEOUT } = config
  if ('fault' in outcome) return hurt(outcome.fault, provider_timeout, took)
  const { class: name, reason, from } = outcome.error
  return { reply: { error: failed(name, reason), ...spent(took) }, from }
}

const hurt = (fault: Fault, limit: number, took: number | undefined): Said => ({
  reply: faulty(fault, limit, took),
  fault,
})

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

const faultDetectorSaid = (scenario: Scenario, request: FaultDetectorRequest, number: CallNumber): Said => {
  const listed = scenario.wakes[number.wake - 1]?.fault_detector?.[number.ofService - 1]
  const found = listed ?? scenario.fault_detector
  const { answer: word, took, from } = typeof found === 'string' ? detailed(found) : found
  if (word === 'ok') return { reply: { result: {}, ...spent(took) } }
  if (isFault(word)) return hurt(word, FAULT_DETECTOR_TIMEOUT, took)
  if (word !== 'service_not_found') return { reply: { error: failed(word), ...spent(took) }, from }
  // InitService declares no exception: whatever a scenario says, it cannot answer "not found".
  const isInit = request.function === 'InitService'
  const reply = isInit ? { result: {} } : ({ exception: 'ServiceNotFoundException' } as const)
  return { reply: { ...reply, ...spent(took) } }
}

const detailed = (word: FaultDetectorWord): Exclude<FaultDetectorAnswer, FaultDetectorWord> => ({
  answer: word,
})
