import { fromBase64 } from './bytes.ts'
import { type Binary, binaryText, type Long, type Unreal, type WireValue } from './wireValue.ts'

/** The domain's JSON shape: maps are plain objects, `binary` is text when it is valid UTF-8. */
export type DomainValue =
  | boolean
  | number
  | string
  | Binary
  | Long
  | Unreal
  | readonly DomainValue[]
  | { readonly [key: string]: DomainValue }

/**
 * A value as read, in the shape that the rest of core works with. `__proto__` and other keys with a meaning of their
 * own stay plain entries. An i64 beyond 2^53-1 stays `{ $i64 }`: a number would be another amount. A map whose keys
 * are not text becomes `{ $map: [[key, value]] }`.
 */
export function toDomain(value: WireValue): DomainValue {
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(toDomain)
  if (value instanceof Map)
    return entriesObject([...value].map(([key, item]) => [toDomain(key), toDomain(item)]))
  if (isBinary(value)) return binaryText(fromBase64(value.$base64) ?? new Uint8Array())
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toDomain(part)]))
}

/** No field of the schema begins with `$`, and maps are Maps here: the marker cannot be anything else. */
function isBinary(value: object): value is Binary {
  return Object.hasOwn(value, '$base64')
}

/** A map as a plain object, or as `{ $map }` when a key is not text. */
export function entriesObject<Item>(
  entries: readonly (readonly [key: Item | string, value: Item])[],
): Readonly<Record<string, Item>> | { readonly $map: readonly (readonly [Item | string, Item])[] } {
  const textual = entries.filter((entry): entry is readonly [string, Item] => typeof entry[0] === 'string')
  // Object.fromEntries defines properties; an assignment to `__proto__` would set the prototype and lose the entry.
  return textual.length === entries.length ? Object.fromEntries(textual) : { $map: entries }
}
