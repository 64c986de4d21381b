import { pointerTo } from 'sessionscope/run/pointer.ts'
import type { ByteRange } from 'sessionscope/wire/index.ts'

/** A part of a range's path: an element's number, a map's key as JSON, or a field's name. */
const PART = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([^.[]+)/g

/**
 * Where a range stands in a message's value, as a JSON pointer: the field itself, or what holds it when the value does
 * not show it (an unknown field, a map's key too long for a path). Empty for the envelope.
 */
export const pointerOf = (value: unknown, path: string): string => {
  const keys = [...path.matchAll(PART)].map(([, index, key, name]) =>
    key === undefined ? (index ?? name ?? '') : String(JSON.parse(key)),
  )
  let pointer = ''
  let at = value
  for (const key of fromRoot(value, keys)) {
    if (!has(at, key)) break
    pointer = pointerTo(pointer, key)
    at = at[key]
  }
  return pointer
}

/** The bytes of a field of the value, or of the nearest thing around it that has bytes of its own. */
export const bytesAt = (
  ranges: readonly ByteRange[],
  value: unknown,
  pointer: string,
): ByteRange | undefined => {
  // What the value does not show stands under what holds it: of several, the widest is the field itself.
  const found = ranges
    .filter(({ path }) => pointerOf(value, path) === pointer)
    .reduce<ByteRange | undefined>(
      (wide, range) => (wide && length(wide) >= length(range) ? wide : range),
      undefined,
    )
  return (
    found ?? (pointer === '' ? undefined : bytesAt(ranges, value, pointer.slice(0, pointer.lastIndexOf('/'))))
  )
}

const length = ({ from, to }: ByteRange): number => to - from

/** The paths of a reply begin with the field of the result struct that the value is taken out of. */
const fromRoot = (value: unknown, keys: readonly string[]): readonly string[] => {
  if (has(value, '$exception')) return ['$exception', ...keys]
  return keys[0] === 'success' && !has(value, 'success') ? keys.slice(1) : keys
}

const has = <Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, unknown>> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
