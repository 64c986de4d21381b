import type { Problem } from './problem.ts'
import { pathText } from './problem.ts'

/** Bytes that a command reads at most: it has a machine of its own, not a page that has to stay alive. */
export const COMMAND_BYTES = 100_000_000

/**
 * What a file may at most be; anything beyond is refused before it is looked at closer. A list of scenarios may be larger:
 * all the work of a page has to fit.
 */
export const LIMITS = { bytes: 5_000_000, bytesOfList: 25_000_000, depth: 64, list: 100_000 } as const

/** Bytes that a file may have which begins like this. */
export const mostBytes = (beginning: string): number =>
  /^\s*\[/.test(beginning) ? LIMITS.bytesOfList : LIMITS.bytes

/** The newest version of the file that this program reads, and the one it writes. */
export const NEWEST_VERSION = 4

/** JSON can escape half of a surrogate pair, which no protocol can carry and no file can be written with. */
const HALF_PAIR = /\p{Surrogate}/u

/** UTF-8 length of a text without encoding it. */
export const utf8Length = (text: string): number => {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair counts two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3
  }
  return bytes
}

interface Place {
  readonly value: unknown
  readonly keys: readonly (string | number)[]
}

/**
 * Walks a parsed value without recursion and finds the first thing that is too deep, too long, no text, or would touch
 * an object's prototype. A recursive walk would itself be the victim of a deep file. `list`: how long a list may be.
 */
export const hostileAt = (root: unknown, list: number = LIMITS.list): Problem | undefined => {
  const open: Place[] = [{ value: root, keys: [] }]
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, keys } = place
    if (typeof value === 'string' && HALF_PAIR.test(value))
      return { code: 'not_text', path: pathText(keys), values: {} }
    if (typeof value !== 'object' || value === null) continue
    const path = pathText(keys.slice(0, 8))
    if (keys.length >= LIMITS.depth) return { code: 'too_deep', path, values: { limit: LIMITS.depth } }
    if (Array.isArray(value) && value.length > list)
      return { code: 'too_many', path, values: { count: value.length, limit: list } }
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && key === '__proto__')
        return { code: 'forbidden_key', path, values: { key } }
      if (HALF_PAIR.test(key)) return { code: 'not_text', path, values: {} }
      open.push({ value: inner, keys: [...keys, Array.isArray(value) ? Number(key) : key] })
    }
  }
  return undefined
}
