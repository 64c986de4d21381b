import { deflateSync, FlateErrorCode, Inflate } from 'fflate'
import { bytesOf, fromBase64, textOf, toBase64 } from '../wire/bytes.ts'

/** How much is unpacked at once, bytes. */
const SLICE = 256

/** Deflate makes at most so many bytes of one: two bits for 258. */
const MOST_OF_ONE = 1032

/** How far unpacking may go beyond its limit before it notices: what one slice can hold. */
export const OVERSHOOT = SLICE * MOST_OF_ONE

const CHECK = 4

/** A text as base64url of its deflated bytes and their checksum. */
export const packed = (text: string): string => {
  const bytes = bytesOf(text) ?? new Uint8Array()
  const body = deflateSync(bytes, { level: 9, mem: 9 })
  const whole = new Uint8Array(body.length + CHECK)
  whole.set(body)
  new DataView(whole.buffer).setUint32(body.length, checksum(bytes))
  return toBase64(whole).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export type Unpacked =
  | { readonly text: string; readonly inflated: number }
  | { readonly fault: 'cut off' | 'damaged' | 'too much'; readonly inflated: number }

/**
 * The text that `packed` made this of, or why there is none. Never throws. `inflated` says how many bytes were unpacked:
 * at most `limit`, and what the slice that went beyond it held.
 */
export const unpacked = (code: string, limit: number): Unpacked => {
  const whole = bytesIn(code)
  if (!whole) return { fault: 'damaged', inflated: 0 }
  if (whole.length <= CHECK) return { fault: 'cut off', inflated: 0 }
  const body = whole.subarray(0, -CHECK)
  const result = inflated(body, limit)
  if ('fault' in result) return result
  const { bytes } = result
  const check = new DataView(whole.buffer).getUint32(body.length)
  const text = check === checksum(bytes) ? textOf(bytes) : undefined
  return text === undefined ? { fault: 'damaged', inflated: bytes.length } : { text, inflated: bytes.length }
}

/** Where the end is cut off in the middle of a byte, those before it. */
const bytesIn = (code: string): Uint8Array | undefined => {
  const base64 = code.replaceAll('-', '+').replaceAll('_', '/')
  const whole = base64.length - (base64.length % 4)
  return (
    fromBase64(base64.padEnd(whole + 4 * Math.sign(base64.length - whole), '=')) ??
    fromBase64(base64.slice(0, whole))
  )
}

type Inflated = { readonly bytes: Uint8Array } | Extract<Unpacked, { fault: string }>

const inflated = (body: Uint8Array, limit: number): Inflated => {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Inflate(part => {
    parts.push(part)
    length += part.length
  })
  try {
    for (let at = 0; at < body.length; at += SLICE) {
      stream.push(body.subarray(at, at + SLICE), at + SLICE >= body.length)
      // After each slice, not at the end: by then a bomb has gone off.
      if (length > limit) return { fault: 'too much', inflated: length }
    }
  } catch (error) {
    return { fault: isEnd(error) ? 'cut off' : 'damaged', inflated: length }
  }
  return { bytes: joined(parts, length) }
}

/** The library throws errors with a code of its own. */
const isEnd = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === FlateErrorCode.UnexpectedEOF

const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** FNV-1a, 32 bits. Deflate has no checksum of its own: a changed bit could make another amount and nobody would know. */
const checksum = (bytes: Uint8Array): number => {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
