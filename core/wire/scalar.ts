import { bytesOf, fromBase64 } from './bytes.ts'
import type { Scalar } from './schema/link.ts'
import { own } from './wireValue.ts'
import type { Writer } from './writer.ts'

/** Writes a value without parts; false, and nothing written, when the value is not one of its kind. */
export function writeScalar(writer: Writer, kind: Scalar, value: unknown): boolean {
  const write = writing(writer, kind, value)
  write?.()
  return write !== undefined
}

function writing(writer: Writer, kind: Scalar, value: unknown): (() => void) | undefined {
  switch (kind) {
    case 'bool':
      return typeof value === 'boolean' ? () => writer.i8(value ? 1 : 0) : undefined
    case 'i8':
      return isInteger(value, 8) ? () => writer.i8(value) : undefined
    case 'i16':
      return isInteger(value, 16) ? () => writer.i16(value) : undefined
    case 'i32':
      return isInteger(value, 32) ? () => writer.i32(value) : undefined
    case 'i64': {
      const long = longOf(value)
      return long !== undefined && BigInt.asIntN(64, long) === long ? () => writer.i64(long) : undefined
    }
    case 'double': {
      const number = realOf(value)
      return number !== undefined ? () => writer.double(number) : undefined
    }
    default: {
      const text = typeof value === 'string' ? bytesOf(value) : undefined
      const bytes = kind === 'binary' ? binaryOf(value) : text
      return bytes ? () => writer.sized(bytes) : undefined
    }
  }
}

function isInteger(value: unknown, bits: number): value is number {
  const limit = 2 ** (bits - 1)
  return typeof value === 'number' && Number.isInteger(value) && value >= -limit && value < limit
}

function longOf(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value
  // A number beyond 2^53-1 has already lost its digits before it came here.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  const digits = marked(value, '$i64')
  // Nineteen digits hold every i64; more would only make work.
  return digits !== undefined && /^-?\d{1,19}$/.test(digits) ? BigInt(digits) : undefined
}

function realOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  const text = marked(value, '$double')
  return text === 'NaN' || text === 'Infinity' || text === '-Infinity' ? Number(text) : undefined
}

function binaryOf(value: unknown): Uint8Array | undefined {
  if (typeof value === 'string') return bytesOf(value)
  if (value instanceof Uint8Array) return value
  const text = marked(value, '$base64')
  return text === undefined ? undefined : fromBase64(text)
}

/** The text under the one key of a marker such as `{ $i64: '…' }`. */
function marked(value: unknown, key: '$i64' | '$double' | '$base64'): string | undefined {
  const text = own(value, key)
  return typeof text === 'string' && Object.keys(Object(value)).length === 1 ? text : undefined
}
