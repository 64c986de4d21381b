import type { Reply, Request } from 'sessionscope/effects/call.ts'
import { FAULT_DETECTOR_TIMEOUT } from 'sessionscope/effects/call.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { callNumber } from 'sessionscope/scenario/answer.ts'
import { answerTo, callOf } from 'sessionscope/wire/calls.ts'
import {
  type ByteRange,
  decodeWithRanges,
  type HttpHeaders,
  toDomain,
  WireError,
} from 'sessionscope/wire/index.ts'
import { outgoing } from '../../../mocks/call.ts'
import { tookHeader } from '../../../mocks/headers.ts'

/** One direction of a call as it goes over HTTP: headers, bytes, and what the bytes say. */
export interface HttpMessage {
  /** Of an answer. */
  readonly status: number | undefined
  readonly headers: HttpHeaders
  readonly body: Uint8Array
  readonly ranges: readonly ByteRange[]
  /** Undefined for an empty body. */
  readonly value: unknown
}

/** What cannot be put on the wire, in the codec's own sentence. */
export interface Unsendable {
  readonly refusal: string
}

const messageOf = (
  service: string,
  body: Uint8Array,
  headers: HttpHeaders,
  status?: number,
): HttpMessage | Unsendable => {
  if (body.length === 0) return { status, headers, body, ranges: [], value: undefined }
  const read = decodeWithRanges(service, body)
  if ('error' in read) return { refusal: read.error.message }
  return { status, headers, body, ranges: read.ranges, value: toDomain(read.decoded.value) }
}

const guarded = <Made>(make: () => Made | Unsendable): Made | Unsendable => {
  try {
    return make()
  } catch (error) {
    if (error instanceof WireError) return { refusal: error.message }
    throw error
  }
}

/** After how many ms of the run's clock the caller gives a call up. */
export const limitOf = (run: Run, request: Request): number =>
  request.service === 'provider' ? run.given.config.provider_timeout : FAULT_DETECTOR_TIMEOUT

/** The request of the call that a run stands at, not answered yet. `traceId`: the run's id, as the transport has it. */
export const requestMessage = (asked: Run, request: Request, traceId: string): HttpMessage | Unsendable =>
  guarded(() => {
    const { headers, body } = outgoing({
      request,
      number: callNumber(asked, request),
      traceId,
      now: asked.now,
      providerTimeout: asked.given.config.provider_timeout,
    })
    return messageOf(callOf(request, asked.now).service, body, headers)
  })

/** Whether no answer came at all: the caller gave up when the time limit, in ms, had passed. */
export const isLate = (reply: Reply, limit: number): boolean =>
  'error' in reply && reply.error.class === 'result_unknown' && (reply.took ?? 0) >= limit

/** The answer that carries a reply, as the endpoint writes it. */
export const replyMessage = (asked: Run, request: Request, reply: Reply): HttpMessage | Unsendable =>
  guarded(() => {
    const { service, function: name } = callOf(request, asked.now)
    const { status, headers, body } = answerTo({ service, function: name, seqid: 0 }, reply)
    return messageOf(service, body, { ...headers, ...tookHeader(reply.took) }, status)
  })
