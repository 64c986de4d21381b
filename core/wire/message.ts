import { type Fields, readStruct } from './decode.ts'
import { Encoder, writeStruct } from './encode.ts'
import { type ByteRange, Reader } from './reader.ts'
import { type FunctionType, type StructType, structType } from './schema/link.ts'
import { applicationException, functionOf } from './schema/services.ts'
import { WireError } from './wireError.ts'
import { own, type WireValue } from './wireValue.ts'
import { type Bytes, Writer } from './writer.ts'

const version = 0x8001_0000
const nothing = structType('struct', 'a void result', [])
const messageNumbers = { call: 1, reply: 2, exception: 3, oneway: 4 } as const
const messageNames = new Map<number, MessageKind>([
  [1, 'call'],
  [2, 'reply'],
  [3, 'exception'],
  [4, 'oneway'],
])

export type MessageKind = keyof typeof messageNumbers

/**
 * A message. `value` is the arguments of a call; the success of a reply (`{}` when void) or
 * `{ $exception: { <field>: {…} } }` for a declared exception; `{ $application_exception: { type, message } }`.
 */
export interface Message {
  readonly service: string
  readonly function: string
  readonly message: MessageKind
  readonly seqid: number
  readonly value: WireValue
}

/** Reads a whole message of the service. Throws WireError; nothing may follow the message. */
export function decodeMessage(service: string, bytes: Uint8Array): Message {
  return readMessage(service, new Reader(bytes))
}

/**
 * As `decodeMessage`, with the bytes of every field, in the order the fields end; inner fields before the outer.
 * For bytes that cannot be read it gives what was found up to there and the error, instead of throwing.
 */
export function decodeWithRanges(
  service: string,
  bytes: Uint8Array,
): { ranges: readonly ByteRange[]; decoded: Message } | { ranges: readonly ByteRange[]; error: WireError } {
  const ranges: ByteRange[] = []
  try {
    return { ranges, decoded: readMessage(service, new Reader(bytes, ranges)) }
  } catch (error) {
    if (error instanceof WireError) return { ranges, error }
    throw error
  }
}

/** The innermost of the ranges that hold the byte: the field under a cursor. */
export function fieldAt(ranges: readonly ByteRange[], offset: number): ByteRange | undefined {
  let found: ByteRange | undefined
  for (const range of ranges) {
    if (offset < range.from || offset >= range.to) continue
    if (!found || range.to - range.from < found.to - found.from) found = range
  }
  return found
}

/** Writes a message. `value` may be in the domain's JSON shape (see `writeValue`). Throws WireError. */
export function encodeMessage(message: Omit<Message, 'value'> & { readonly value: unknown }): Bytes {
  const found = functionOf(message.service, message.function)
  const encoder = new Encoder(new Writer())
  encoder.writer.i32(version | messageNumbers[message.message])
  encoder.writer.sized(asciiBytes(found.name))
  encoder.writer.i32(message.seqid)
  writeBody(encoder, found, message.message, message.value)
  return encoder.writer.finish()
}

function readMessage(service: string, reader: Reader): Message {
  const kind = part(reader, 'message', () => readKind(reader))
  const found = part(reader, 'function', () => readFunction(reader, service))
  const seqid = part(reader, 'seqid', () => reader.i32())
  const value = readBody(reader, found, kind)
  if (reader.left > 0) throw reader.error('trailing_bytes', { count: reader.left })
  return { service, function: found.name, message: kind, seqid, value }
}

function part<Value>(reader: Reader, name: string, read: () => Value): Value {
  const from = reader.offset
  reader.path.push(name)
  const value = read()
  reader.mark(from)
  reader.path.pop()
  return value
}

function readKind(reader: Reader): MessageKind {
  const word = reader.u32()
  // The third byte carries nothing by the protocol's text, and its readers ignore it.
  if (word >>> 16 !== version >>> 16) {
    throw reader.error('bad_version', { word: `0x${word.toString(16).padStart(8, '0')}` }, 0)
  }
  const kind = messageNames.get(word & 0xff)
  if (!kind) throw reader.error('bad_message_type', { type: word & 0xff }, 3)
  return kind
}

function readFunction(reader: Reader, service: string): FunctionType {
  const from = reader.offset
  const name = reader.string()
  try {
    return functionOf(service, name)
  } catch (error) {
    if (!(error instanceof WireError) || error.code !== 'unknown_function') throw error
    throw reader.error('unknown_function', { service, name: name.slice(0, 60) }, from)
  }
}

function readBody(reader: Reader, found: FunctionType, kind: MessageKind): WireValue {
  if (kind === 'exception') return { $application_exception: readStruct(reader, applicationException) }
  if (kind !== 'reply') return readStruct(reader, found.args)
  const from = reader.offset
  const outcomes = readStruct(reader, found.result)
  const [first, second] = Object.keys(outcomes)
  if (second !== undefined && first !== undefined) {
    throw reader.error('result_several', { function: found.name, first, second }, from)
  }
  return outcome(reader, found, outcomes, first, from)
}

function outcome(
  reader: Reader,
  found: FunctionType,
  outcomes: Fields,
  name: string | undefined,
  from: number,
): WireValue {
  if (name !== undefined && name !== 'success') return { $exception: outcomes }
  const success = outcomes.success
  if (success !== undefined) return success
  if (found.success) throw reader.error('result_empty', { function: found.name }, from)
  return {}
}

function writeBody(encoder: Encoder, found: FunctionType, kind: MessageKind, value: unknown): void {
  const [type, fields] = body(found, kind, value)
  writeStruct(encoder, type, fields)
}

function body(found: FunctionType, kind: MessageKind, value: unknown): [type: StructType, fields: unknown] {
  if (kind === 'exception') return [applicationException, own(value, '$application_exception')]
  if (kind !== 'reply') return [found.args, value]
  const exception = own(value, '$exception')
  if (exception !== undefined) return [found.exceptions, exception]
  // A void function has no success field: anything in the value would be lost without a word, so it is refused.
  return found.success ? [found.result, { success: value }] : [nothing, value]
}

function asciiBytes(name: string): Uint8Array {
  return Uint8Array.from(name, character => character.charCodeAt(0))
}
