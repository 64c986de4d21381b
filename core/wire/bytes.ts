import { WireError } from './wireError.ts'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = new Map(Array.from(digits, (digit, code) => [digit, code] as const))
const encoder = new TextEncoder()
// Without `ignoreBOM` the decoder would swallow a leading U+FEFF, without `fatal` it would invent U+FFFD.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes as base64 with padding (RFC 4648). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += digits.charAt(bits >> 18) + digits.charAt((bits >> 12) & 63)
    text += b === undefined ? '=' : digits.charAt((bits >> 6) & 63)
    text += c === undefined ? '=' : digits.charAt(bits & 63)
  }
  return text
}

/** The bytes of padded base64, or undefined when the text is not exactly what `toBase64` would write. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  for (let at = 0; at < text.length; at++) {
    const code = at >= text.length - padding ? 0 : codes.get(text.charAt(at))
    if (code === undefined) return undefined
    bits = ((bits << 6) | code) & 0xffffff
    if (at % 4 !== 3) continue
    const to = ((at - 3) / 4) * 3
    for (let n = 0; n < 3; n++) if (to + n < bytes.length) bytes[to + n] = (bits >> (16 - 8 * n)) & 0xff
  }
  const unused = padding === 0 ? 0 : bits & ((1 << (8 * padding)) - 1)
  return unused === 0 ? bytes : undefined
}

/** Bytes as lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** The bytes of hexadecimal text, without spaces. Throws WireError `bad_hex`. */
export function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text))
    throw new WireError('bad_hex', { length: text.length })
  const bytes = new Uint8Array(text.length / 2)
  for (let n = 0; n < bytes.length; n++) bytes[n] = Number.parseInt(text.slice(2 * n, 2 * n + 2), 16)
  return bytes
}

/** The text of UTF-8 bytes, a leading U+FEFF included, or undefined when they are not valid UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-8 bytes of a text, or undefined for a lone surrogate: the encoder would replace it without a word. */
export function bytesOf(text: string): Uint8Array | undefined {
  return /\p{Surrogate}/u.test(text) ? undefined : encoder.encode(text)
}
