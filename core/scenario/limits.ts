import type { Problem } from './problem.ts'
import { pathText } from './problem.ts'

/** Bytes that a command reads at most: it has a machine of its own, not a page that has to stay alive. */
export const COMMAND_BYTES = 100_000_000

/** What a file may at most be; anything beyond is refused before it is looked at closer. */
export const LIMITS = {
  bytes: 5_000_000,
  /** Bytes of a list of scenarios: all the work of a page has to fit. */
  bytesOfList: 25_000_000,
  depth: 64,
  /** Entries of a list, or fields of an object. */
  list: 100_000,
  /** Texts, numbers, lists, objects and so on in all. */
  values: 400_000,
  /** Characters of a link; more than that mail programs and chats cut off. */
  link: 8192,
  /** Bytes that the code of a link may unpack to. */
  inflated: 1_000_000,
  /** The last step that a link to a scenario alone can lead to: up to there it has to be played. */
  step: 100_000,
} as const

/** How many values a file of at most so many bytes may hold: those of whoever may read more are more. */
export const mostValues = (bytes: number): number =>
  Math.round(LIMITS.values * Math.max(1, bytes / LIMITS.bytes))

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

export interface Examined {
  readonly problem: Problem | undefined
  /** How many values there were up to the problem, or in all; never more than `most`. */
  readonly values: number
}

/**
 * Walks a parsed value without recursion and finds the first thing that is too deep, too long, too much, no text, or
 * would touch an object's prototype. A recursive walk would itself be the victim of a deep file. `list`: how long a list
 * may be.
 */
export const examine = (
  root: unknown,
  most: number = LIMITS.values,
  list: number = LIMITS.list,
): Examined => {
  const open: Place[] = [{ value: root, keys: [] }]
  let values = 1
  for (let place = open.pop(); place; place = open.pop()) {
    const problem = faultOf(place, list)
    if (problem) return { problem, values }
    const inside = sizeOf(place.value)
    // Before they are taken up: what is too much is not even listed.
    if (values + inside > most)
      return { problem: { code: 'too_many_values', path: '', values: { limit: most } }, values }
    values += inside
    if (inside > 0) for (const next of insideOf(place)) open.push(next)
  }
  return { problem: undefined, values }
}

/** The first thing in a value that no file may have. */
export const hostileAt = (root: unknown): Problem | undefined => examine(root).problem

/** What is wrong with a value and its keys; what stands inside is looked at in its turn. */
const faultOf = ({ value, keys }: Place, list: number): Problem | undefined => {
  if (typeof value === 'string' && HALF_PAIR.test(value))
    return { code: 'not_text', path: pathText(keys), values: {} }
  if (typeof value !== 'object' || value === null) return undefined
  const path = pathText(keys.slice(0, 8))
  if (keys.length >= LIMITS.depth) return { code: 'too_deep', path, values: { limit: LIMITS.depth } }
  const count = sizeOf(value)
  if (count > list) return { code: 'too_many', path, values: { count, limit: list } }
  if (Array.isArray(value)) return undefined
  if (Object.hasOwn(value, '__proto__')) return { code: 'forbidden_key', path, values: { key: '__proto__' } }
  return Object.keys(value).some(key => HALF_PAIR.test(key))
    ? { code: 'not_text', path, values: {} }
    : undefined
}

const sizeOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  return Array.isArray(value) ? value.length : Object.keys(value).length
}

const insideOf = ({ value, keys }: Place): readonly Place[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, inner]) => ({
        value: inner,
        keys: [...keys, Array.isArray(value) ? Number(key) : key],
      }))
    : []
