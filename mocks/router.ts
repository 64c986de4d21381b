import type { Reply } from 'sessionscope/effects/call.ts'
import { said } from 'sessionscope/scenario/answer.ts'
import type { Origin } from 'sessionscope/scenario/fault.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { answerTo, requestFrom, serviceNames } from 'sessionscope/wire/calls.ts'
import {
  type CheckedCall,
  checkRequest,
  type HttpAnswerParts,
  makeError,
  WireError,
} from 'sessionscope/wire/index.ts'
import { addressOf, endpoints } from './endpoints.ts'
import { faultyResponse } from './faults.ts'
import { numberFrom, tookHeader } from './headers.ts'

/** What the endpoints have to know of an open run; `now` is the run's clock, ms since the epoch. */
export interface RunBehind {
  readonly scenario: Scenario
  readonly now: number
}

export interface RouterOptions {
  /** The run that a trace id stands for, as long as it is open. */
  readonly find: (traceId: string) => RunBehind | undefined
  /** The absolute address of the app's folder, with its last slash. */
  readonly base: string
}

/** Answers what is meant for the endpoints; undefined for everything else, which goes on its way. */
export type Route = (request: Request) => Promise<Response | undefined>

/**
 * The two mocked endpoints. They keep nothing between calls: an answer is a function of the scenario, the request and
 * the call's number, which travels with the call, so stepping back, forks and reloads cannot confuse them. The router
 * never sleeps; how long an answer took is only told.
 */
export const createRouter = ({ find, base }: RouterOptions): Route => {
  const { provider, fault_detector } = endpoints(base)
  const services = new Map([
    [provider, serviceNames.provider],
    [fault_detector, serviceNames.fault_detector],
  ])
  return async request => {
    const service = services.get(addressOf(request.url))
    if (!service) return undefined
    return answerRequest(service, request, find)
  }
}

const answerRequest = async (
  service: string,
  request: Request,
  find: RouterOptions['find'],
): Promise<Response> => {
  const headers = (name: string) => request.headers.get(name)
  const body = new Uint8Array(await request.arrayBuffer())
  const run = find(headers('woody.trace-id') ?? '')
  // Without a run there is no clock, and no deadline can have passed.
  const now = run?.now ?? Number.NEGATIVE_INFINITY
  const checked = checkRequest(service, { method: request.method, headers, body }, now)
  if ('refusal' in checked) return toResponse(checked.refusal)
  if (!run) return failed(`No open run has the trace id ${checked.ids.trace}.`)
  return answerCall(run.scenario, checked, headers)
}

const answerCall = (
  scenario: Scenario,
  { call, ids }: CheckedCall,
  headers: (name: string) => string | null,
): Response => {
  const asked = requestFrom(call)
  if (!asked) return failed(`The session algorithm does not call ${call.function}.`)
  const number = numberFrom(asked.function, ids.span, headers)
  if (typeof number === 'string') return failed(number)
  const { reply, fault, from } = said(scenario, asked, number)
  const took = tookHeader(reply.took)
  return (fault && faultyResponse(fault, took)) ?? carried(call, reply, from, took)
}

/** The response that carries a reply; a reply that the protocol cannot carry is an error of the service. */
const carried = (
  call: CheckedCall['call'],
  reply: Reply,
  from: Origin | undefined,
  took: Readonly<Record<string, string>>,
): Response => {
  try {
    const parts = answerTo(call, reply, from)
    return toResponse({ ...parts, headers: { ...parts.headers, ...took } })
  } catch (error) {
    if (error instanceof WireError) return failed(error.message)
    throw error
  }
}

const failed = (reason: string): Response => toResponse(makeError('result_unexpected', reason, 'near'))

const toResponse = ({ status, headers, body }: HttpAnswerParts): Response =>
  new Response(body, { status, headers })
