import { fromHex, toHex } from './bytes.ts'
import { type JsonValue, jsonText, toJson } from './json.ts'
import { decodeMessage, encodeMessage, type Message } from './message.ts'
import { WireError } from './wireError.ts'
import type { WireValue } from './wireValue.ts'

/** Recorded bytes to be read; `function` and `message`, when given, must be what the bytes say. */
export interface VectorInput {
  readonly id: string
  readonly service: string
  readonly hex: string
  readonly function?: string
  readonly message?: string
}

export interface WireReportInput {
  readonly vectors?: readonly VectorInput[]
  readonly malformed?: readonly VectorInput[]
}

/** `value` as read; `hex` written again from that value, maps in the order read; or the one sentence why not. */
export type VectorReport =
  | { readonly id: string; readonly value: JsonValue; readonly hex: string }
  | { readonly id: string; readonly error: string }

export interface WireReport {
  readonly vectors: readonly VectorReport[]
  /** `error` is null for bytes that were expected to be refused and were not. */
  readonly malformed: readonly { readonly id: string; readonly error: string | null }[]
}

/**
 * Reads recorded bytes, writes each value again, and says what came of it. Never throws for bad bytes: every entry has
 * its own error. For printing use `wireReportText`, which keeps the order of integer-like map keys.
 */
export function wireReport(input: WireReportInput): WireReport {
  return {
    vectors: (input.vectors ?? []).map(vector => {
      const reading = read(vector)
      return 'error' in reading ? reading : { ...reading, value: toJson(reading.value) }
    }),
    malformed: (input.malformed ?? []).map(refusal),
  }
}

/** The report as JSON text, one entry per line. */
export function wireReportText(input: WireReportInput): string {
  const vectors = (input.vectors ?? []).map(vector => jsonText({ ...read(vector) }))
  const malformed = (input.malformed ?? []).map(vector => JSON.stringify(refusal(vector)))
  return `{"vectors":[${lines(vectors)}],\n"malformed":[${lines(malformed)}]}\n`
}

function lines(entries: readonly string[]): string {
  return entries.map((entry, n) => `${n === 0 ? '\n' : ',\n'}${entry}`).join('')
}

type Reading = { id: string; value: WireValue; hex: string } | { id: string; error: string }

function read(vector: VectorInput): Reading {
  try {
    const message = decodeMessage(vector.service, fromHex(vector.hex))
    const error = disagreement(vector, message)
    if (error !== undefined) return { id: vector.id, error }
    return { id: vector.id, value: message.value, hex: toHex(encodeMessage(message)) }
  } catch (error) {
    return { id: vector.id, error: sentence(error) }
  }
}

function refusal(vector: VectorInput): { id: string; error: string | null } {
  try {
    decodeMessage(vector.service, fromHex(vector.hex))
    return { id: vector.id, error: null }
  } catch (error) {
    return { id: vector.id, error: sentence(error) }
  }
}

function disagreement(vector: VectorInput, message: Message): string | undefined {
  const { function: name = message.function, message: kind = message.message } = vector
  if (name === message.function && kind === message.message) return undefined
  return `The bytes are a ${message.message} of ${message.function}, not a ${kind} of ${name}.`
}

/** Anything but a WireError is a mistake of ours and must not pass for bad bytes. */
function sentence(error: unknown): string {
  if (error instanceof WireError) return error.message
  throw error
}
