import { entriesObject } from './domain.ts'
import type { WireValue } from './wireValue.ts'

/** A value that `JSON.stringify` prints whole, except that it puts integer-like keys first and loses the sign of -0. */
export type JsonValue =
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined }

/** A value as read, with its maps as plain objects (`{ $map: [[key, value]] }` when a key is not text). */
export function toJson(value: WireValue): JsonValue {
  if (typeof value !== 'object') return value
  if (value instanceof Map) {
    return entriesObject<JsonValue>([...value].map(([key, item]) => [toJson(key), toJson(item)]))
  }
  if (Array.isArray(value)) return value.map(toJson)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toJson(part)]))
}

/**
 * A value as read, as JSON text: map entries stand in the order read, whatever their keys, and -0 is printed as -0.0.
 * Both would be lost on the way through a plain object and `JSON.stringify`.
 */
export function jsonText(value: WireValue): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0.0' : JSON.stringify(value)
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`
  if (!(value instanceof Map)) return objectText(Object.entries(value))
  const entries = [...value]
  if (entries.every(isTextual)) return objectText(entries)
  return `{"$map":[${entries.map(([key, item]) => `[${jsonText(key)},${jsonText(item)}]`).join(',')}]}`
}

function isTextual(
  entry: readonly [WireValue, WireValue],
): entry is readonly [string, WireValue] & [WireValue, WireValue] {
  return typeof entry[0] === 'string'
}

function objectText(entries: readonly (readonly [string, WireValue])[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${jsonText(value)}`).join(',')}}`
}
