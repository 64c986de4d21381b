import type { ErrorClass } from '../../effects/call.ts'
import { bytesOf, textOf } from '../bytes.ts'

/** Reads a header by its name in lower case; null or undefined when absent, as `Headers.get` of fetch does. */
export type HeaderGetter = (name: string) => string | null | undefined

/** Header names in lower case. */
export type HttpHeaders = Readonly<Record<string, string>>

export const contentType = 'application/x-thrift'

/** Trace: the whole conversation; span: this call; parent: the span that made it, `undefined` for the first. */
export interface CallIds {
  readonly trace: string
  readonly span: string
  readonly parent?: string
}

const classNames: Record<ErrorClass, string> = {
  result_unexpected: 'Result Unexpected',
  result_unknown: 'Result Unknown',
  resource_unavailable: 'Resource Unavailable',
}

const classes: readonly ErrorClass[] = ['result_unexpected', 'result_unknown', 'resource_unavailable']

/** The two headers that tell what went wrong. `name` of a declared exception: class `Business Error`. */
export function errorHeaders(
  error: { class: ErrorClass; reason: string } | { declared: string },
): HttpHeaders {
  return 'declared' in error
    ? { 'woody.error-class': 'Business Error', 'woody.error-reason': toHeader(error.declared) }
    : { 'woody.error-class': classNames[error.class], 'woody.error-reason': toHeader(error.reason) }
}

/** The transport error class named in a header, if it is one. */
export function errorClassOf(header: string | null | undefined): ErrorClass | undefined {
  const found = header?.trim().toLowerCase()
  return classes.find(name => classNames[name].toLowerCase() === found)
}

/**
 * A text as a header may carry it. fetch takes no character above U+00FF and no line end: the UTF-8 bytes are written
 * one character each, as they travel anyway, and control characters become spaces.
 */
export function toHeader(text: string): string {
  const plain = text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
  const bytes = bytesOf(Array.from(plain).slice(0, 1000).join('')) ?? new Uint8Array()
  return String.fromCharCode(...bytes)
}

/** The text that `toHeader` wrote; a header that is not UTF-8 written so is given as it stands. */
export function fromHeader(header: string): string {
  const codes = Array.from(header, character => character.charCodeAt(0))
  return codes.every(code => code <= 0xff) ? (textOf(Uint8Array.from(codes)) ?? header) : header
}
