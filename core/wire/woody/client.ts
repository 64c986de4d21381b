import type { ErrorClass } from '../../effects/call.ts'
import { MOST_REPLY_BYTES } from '../../effects/call.ts'
import { formatInstant } from '../../session/instant.ts'
import { decodeMessage, encodeMessage, type Message } from '../message.ts'
import { functionOf } from '../schema/services.ts'
import { WireError } from '../wireError.ts'
import type { WireValue } from '../wireValue.ts'
import type { Bytes } from '../writer.ts'
import {
  type CallIds,
  contentType,
  errorClassOf,
  fromHeader,
  type HeaderGetter,
  type HttpHeaders,
} from './headers.ts'

export interface Call {
  readonly service: string
  readonly function: string
  /** The arguments by name; the domain's JSON shape will do. */
  readonly value: unknown
  readonly ids: CallIds
  /** When the caller stops waiting: ms since 1970-01-01T00:00:00Z. */
  readonly deadline?: number
  readonly seqid?: number
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: HeaderGetter
  readonly body: Uint8Array
}

export interface TransportError {
  readonly class: ErrorClass
  readonly reason: string
}

/** What a call came to. `name` is the declared exception's type, without its module. */
export type Outcome =
  | { readonly ok: { readonly value: WireValue } }
  | { readonly declared: { readonly name: string; readonly value: WireValue } }
  | { readonly error: TransportError }

/** The POST request of a call. Throws WireError when the value does not fit the function's arguments. */
export function makeCall(call: Call): { headers: HttpHeaders; body: Bytes } {
  const { service, function: name, value, ids, deadline, seqid = 0 } = call
  const headers = {
    'content-type': contentType,
    accept: contentType,
    'woody.trace-id': ids.trace,
    'woody.span-id': ids.span,
    'woody.parent-id': ids.parent ?? 'undefined',
    ...(deadline === undefined ? {} : { 'woody.deadline': formatInstant(deadline) }),
  }
  return { headers, body: encodeMessage({ service, function: name, message: 'call', seqid, value }) }
}

/**
 * What an HTTP answer means for the call. Only status 200 carries a reply; otherwise the status is the class, and
 * behind a 502 the error's own header is. A reply that cannot be read is unexpected, never unknown: it did arrive.
 */
export function readAnswer(call: Pick<Call, 'service' | 'function' | 'seqid'>, answer: HttpAnswer): Outcome {
  if (answer.status !== 200) return { error: { class: statusClass(answer), reason: reasonOf(answer) } }
  if (answer.body.length > MOST_REPLY_BYTES)
    return unexpected(`The reply is longer than the ${MOST_REPLY_BYTES} bytes that are read at most.`)
  try {
    return outcomeOf(call, decodeMessage(call.service, answer.body))
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return unexpected(`The reply cannot be read. ${error.message}`)
  }
}

/** How a request can fail without an answer. */
export type TransportFailure = 'refused' | 'dns' | 'deadline' | 'timeout' | 'reset' | 'partial'

/** The class of a failure without an answer: unknown as soon as the other side may have begun to work. */
export function failureClass(failure: TransportFailure): ErrorClass {
  return failure === 'refused' || failure === 'dns' || failure === 'deadline'
    ? 'resource_unavailable'
    : 'result_unknown'
}

function statusClass({ status, headers }: HttpAnswer): ErrorClass {
  if (status === 503) return 'resource_unavailable'
  if (status === 504) return 'result_unknown'
  if (status === 502) return errorClassOf(headers('woody.error-class')) ?? 'result_unexpected'
  return 'result_unexpected'
}

function reasonOf({ status, headers }: HttpAnswer): string {
  const reason = headers('woody.error-reason')
  return reason ? fromHeader(reason) : `http code: ${status}`
}

function outcomeOf(call: Pick<Call, 'service' | 'function' | 'seqid'>, message: Message): Outcome {
  if (message.function !== call.function) return unexpected(`The answer is for ${message.function}.`)
  const { seqid = 0 } = call
  if (message.seqid !== seqid)
    return unexpected(`The answer has the number ${message.seqid}, the call ${seqid}.`)
  if (message.message === 'exception') return unexpected(applicationReason(message.value))
  if (message.message !== 'reply') return unexpected(`The answer is a ${message.message}, not a reply.`)
  return declared(message) ?? { ok: { value: message.value } }
}

function declared({ service, function: name, value }: Message): Outcome | undefined {
  const { exceptions } = functionOf(service, name)
  const raised = part(value, '$exception')
  const field = exceptions.fields.find(exception => part(raised, exception.name) !== undefined)
  if (field?.type.kind !== 'struct') return undefined
  return { declared: { name: field.type.name.replace(/^.*\./, ''), value: part(raised, field.name) ?? {} } }
}

function applicationReason(value: WireValue): string {
  const exception = part(value, '$application_exception')
  const type = part(exception, 'type')
  const text = part(exception, 'message')
  const number = typeof type === 'number' ? ` ${type}` : ''
  return `TApplicationException${number}${typeof text === 'string' ? `: ${text}` : ''}`
}

function part(value: WireValue | undefined, name: string): WireValue | undefined {
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function isFields(value: WireValue | undefined): value is { readonly [field: string]: WireValue } {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Map)
}

function unexpected(reason: string): Outcome {
  return { error: { class: 'result_unexpected', reason } }
}
