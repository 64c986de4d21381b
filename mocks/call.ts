import type { Request as AskedRequest, Reply } from 'sessionscope/effects/call.ts'
import { CONNECTION_LOST, FAULT_DETECTOR_TIMEOUT, MOST_REPLY_BYTES } from 'sessionscope/effects/call.ts'
import type { CallNumber } from 'sessionscope/scenario/answer.ts'
import { LAST_INSTANT } from 'sessionscope/session/instant.ts'
import { callOf, replyFrom } from 'sessionscope/wire/calls.ts'
import { failureClass, makeCall, readAnswer, type TransportFailure } from 'sessionscope/wire/index.ts'
import { endpoints } from './endpoints.ts'
import { ourHeaders, spanOf, tookFrom } from './headers.ts'

/** How a request gets to whoever answers; rejects as `fetch` does. */
export type Send = (request: Request) => Promise<Response>

/** A call of a run to one of the endpoints. */
export interface OutgoingCall {
  readonly request: AskedRequest
  readonly number: CallNumber
  /** Names the run, so that the endpoint can find its scenario; any text that may stand in a header. */
  readonly traceId: string
  /** The run's clock, ms since the epoch. */
  readonly now: number
  /** After how many ms of the run's clock a provider call counts as unanswered; becomes the deadline on the wire. */
  readonly providerTimeout?: number
  readonly signal?: AbortSignal
}

/**
 * Makes a call over HTTP and reads what it came to. Every failure of the network is a reply of a transport error class;
 * rejects only when aborted, with the signal's reason, or when the request cannot be put on the wire (WireError).
 * `base` is the absolute address of the app's folder, with its last slash.
 */
export const perform = async (send: Send, base: string, call: OutgoingCall): Promise<Reply> => {
  const { request, signal } = call
  let response: Response
  try {
    response = await send(httpRequest(base, call))
  } catch (error) {
    signal?.throwIfAborted()
    return lost(error)
  }
  let body: Uint8Array
  try {
    body = await bodyOf(response)
  } catch (error) {
    signal?.throwIfAborted()
    return failed('partial', error instanceof Error ? error.message : String(error))
  }
  signal?.throwIfAborted()
  const headers = (name: string) => response.headers.get(name)
  const { service, function: name } = callOf(request, call.now)
  const reply = replyFrom(readAnswer({ service, function: name }, { status: response.status, headers, body }))
  const took = tookFrom(headers)
  return took === undefined ? reply : { ...reply, took }
}

/** The body, or as much of it as tells that it is too long: whoever answers must not be able to fill the memory. */
const bodyOf = async (response: Response): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) break
    parts.push(value)
    length += value.length
    if (length <= MOST_REPLY_BYTES) continue
    await reader?.cancel()
    break
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    body.set(part, at)
    at += part.length
  }
  return body
}

/**
 * The headers and the body with which a call goes out: what `perform` sends, and what a debugger shows of it. Throws
 * WireError for a request that cannot be put on the wire.
 */
export const outgoing = ({ request, number, traceId, now, providerTimeout }: OutgoingCall) => {
  const limit = request.service === 'provider' ? providerTimeout : FAULT_DETECTOR_TIMEOUT
  const { headers, body } = makeCall({
    ...callOf(request, now),
    ids: { trace: traceId, span: spanOf(request.function, number), parent: String(number.wake) },
    // RFC 3339 ends with the year 9999. Beyond it there is no deadline: moved back, it might have passed already.
    ...(limit !== undefined && now + limit <= LAST_INSTANT && { deadline: now + limit }),
  })
  const numbered = {
    [ourHeaders.attempt]: String(number.attempt),
    [ourHeaders.ofService]: String(number.ofService),
  }
  return { headers: { ...headers, ...numbered }, body }
}

const httpRequest = (base: string, call: OutgoingCall): Request => {
  const { headers, body } = outgoing(call)
  return new Request(endpoints(base)[call.request.service], {
    method: 'POST',
    headers,
    body,
    ...(call.signal && { signal: call.signal }),
  })
}

const codes: Readonly<Record<string, TransportFailure>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ETIMEDOUT: 'timeout',
}

/** A browser hides why a request failed. Then the other side may have begun to work, and only "unknown" is safe. */
const lost = (error: unknown): Reply => {
  const cause: unknown = error instanceof Error ? error.cause : undefined
  const failure = cause instanceof Error && 'code' in cause ? codes[String(cause.code)] : undefined
  // Each browser has words of its own for it, and none of them says anything.
  return failure && cause instanceof Error ? failed(failure, cause.message) : failed('reset', CONNECTION_LOST)
}

const failed = (failure: TransportFailure, reason: string): Reply => ({
  error: { class: failureClass(failure), reason },
})
