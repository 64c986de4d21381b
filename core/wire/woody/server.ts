import type { ErrorClass } from '../../effects/call.ts'
import { parseInstant } from '../../session/instant.ts'
import { decodeMessage, encodeMessage, type Message } from '../message.ts'
import { functionOf } from '../schema/services.ts'
import { WireError } from '../wireError.ts'
import type { Bytes } from '../writer.ts'
import { type CallIds, contentType, errorHeaders, type HeaderGetter, type HttpHeaders } from './headers.ts'

export interface HttpRequest {
  readonly method: string
  readonly headers: HeaderGetter
  readonly body: Uint8Array
}

export interface HttpAnswerParts {
  readonly status: number
  readonly headers: HttpHeaders
  readonly body: Bytes
}

/** A request that may be worked on; `deadline` in ms since 1970-01-01T00:00:00Z. */
export interface CheckedCall {
  readonly call: Message
  readonly ids: Required<CallIds>
  readonly deadline?: number
}

/**
 * Checks a request to the service and reads the call, or gives the answer that refuses it. The order of the checks is
 * the real server's and can be told from the status: method, content type, accept, ids, deadline, body.
 * `now` in ms since 1970-01-01T00:00:00Z.
 */
export function checkRequest(
  service: string,
  request: HttpRequest,
  now: number,
): CheckedCall | { readonly refusal: HttpAnswerParts } {
  const { method, headers, body } = request
  if (method !== 'POST') return refusal(405, `The method is ${method}, not POST.`, { allow: 'POST' })
  const type = headers('content-type')
  if (type !== contentType)
    return refusal(415, `The content type is ${type || 'missing'}, not ${contentType}.`)
  const accept = headers('accept')
  if (!accepts(accept)) return refusal(406, `The client accepts ${accept}, not ${contentType}.`)
  const ids = idsOf(headers)
  if (typeof ids === 'string') return refusal(400, `The header ${ids} is missing.`)
  const deadline = deadlineOf(headers('woody.deadline'))
  if (deadline === 'bad') return refusal(400, 'The deadline is not an RFC 3339 instant in UTC.')
  if (deadline !== undefined && deadline <= now) {
    return { refusal: makeError('resource_unavailable', 'The deadline has passed.', 'near') }
  }
  if (body.length === 0) return refusal(400, 'The body is empty.')
  const call = callOf(service, body)
  if (typeof call === 'string') return refusal(400, call)
  return { call, ids, ...(deadline === undefined ? {} : { deadline }) }
}

/** What a function did: its success (`{}` when void) or a declared exception, by its type's name without the module. */
export type Result =
  | { readonly ok: unknown }
  | { readonly declared: { readonly name: string; readonly value?: unknown } }

/** The answer to a call. Throws WireError when the result does not fit the function. */
export function makeAnswer(
  call: Pick<Message, 'service' | 'function' | 'seqid'>,
  result: Result,
): HttpAnswerParts {
  const reply = (value: unknown) =>
    encodeMessage({
      service: call.service,
      function: call.function,
      message: 'reply',
      seqid: call.seqid,
      value,
    })
  if ('ok' in result) return { status: 200, headers: { 'content-type': contentType }, body: reply(result.ok) }
  const { name, value = {} } = result.declared
  const { exceptions } = functionOf(call.service, call.function)
  const field = exceptions.fields.find(({ type }) => type.kind === 'struct' && type.name.endsWith(`.${name}`))
  if (!field) throw new WireError('unknown_field', { struct: exceptions.name, field: name })
  return {
    status: 200,
    headers: { 'content-type': contentType, ...errorHeaders({ declared: name }) },
    body: reply({ $exception: { [field.name]: value } }),
  }
}

const nearStatus: Record<ErrorClass, number> = {
  result_unexpected: 500,
  resource_unavailable: 503,
  result_unknown: 504,
}

/** The answer of a server that failed itself (`near`) or because of one that it called (`far`, always 502). */
export function makeError(name: ErrorClass, reason: string, where: 'near' | 'far'): HttpAnswerParts {
  const status = where === 'far' ? 502 : nearStatus[name]
  return { status, headers: errorHeaders({ class: name, reason }), body: new Uint8Array() }
}

function refusal(status: number, reason: string, more: HttpHeaders = {}): { refusal: HttpAnswerParts } {
  const headers = { ...more, ...errorHeaders({ class: 'result_unexpected', reason }) }
  return { refusal: { status, headers, body: new Uint8Array() } }
}

/** No header accepts all. A range with `q=0` is a refusal (RFC 9110, 12.4.2). */
function accepts(header: string | null | undefined): boolean {
  if (!header) return true
  return header.split(',').some(range => {
    const [type = '', ...parameters] = range.split(';').map(part => part.trim().toLowerCase())
    const fits = type === contentType || type === 'application/*' || type === '*/*'
    return fits && !parameters.some(parameter => /^q=0(\.0{0,3})?$/.test(parameter))
  })
}

/** The ids, or the name of the first header that is missing. */
function idsOf(headers: HeaderGetter): Required<CallIds> | string {
  const [trace, span, parent] = ['woody.trace-id', 'woody.span-id', 'woody.parent-id'].map(headers)
  if (!trace) return 'woody.trace-id'
  if (!span) return 'woody.span-id'
  if (!parent) return 'woody.parent-id'
  return { trace, span, parent }
}

/** Only UTC: another offset names the same instant, but the real server refuses it. */
function deadlineOf(header: string | null | undefined): number | 'bad' | undefined {
  if (header === null || header === undefined) return undefined
  return (/([Zz]|[+-]00:00)$/.test(header) ? parseInstant(header) : undefined) ?? 'bad'
}

function callOf(service: string, body: Uint8Array): Message | string {
  try {
    const message = decodeMessage(service, body)
    return message.message === 'call' ? message : `The message is a ${message.message}, not a call.`
  } catch (error) {
    if (error instanceof WireError) return error.message
    throw error
  }
}
