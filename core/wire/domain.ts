import { fromBase64 } from './bytes.ts'
import type { Type } from './schema/link.ts'
import { functionOf } from './schema/services.ts'
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
export function toDomain(type: Type, value: WireValue): DomainValue {
  switch (type.kind) {
    case 'binary':
      return binaryText(fromBase64((value as Binary).$base64) ?? new Uint8Array())
    case 'list':
    case 'set':
      return (value as readonly WireValue[]).map(item => toDomain(type.element, item))
    case 'map': {
      const entries = [...(value as ReadonlyMap<WireValue, WireValue>)]
      return entriesObject(
        entries.map(([key, item]) => [toDomain(type.key, key), toDomain(type.value, item)]),
      )
    }
    case 'struct':
    case 'union': {
      const fields = value as Readonly<Record<string, WireValue>>
      const entries = type.fields.flatMap(field => {
        const part = fields[field.name]
        return part === undefined ? [] : [[field.name, toDomain(field.type, part)] as const]
      })
      return Object.fromEntries(entries)
    }
    default:
      return value as DomainValue
  }
}

/** The arguments of a function as read, in the domain's shape. Throws WireError for an unknown function. */
export function argumentsToDomain(service: string, name: string, value: WireValue): DomainValue {
  return toDomain(functionOf(service, name).args, value)
}

/** The success of a function as read, in the domain's shape; `{}` when void. Throws WireError for an unknown function. */
export function successToDomain(service: string, name: string, value: WireValue): DomainValue {
  const { success } = functionOf(service, name)
  return success ? toDomain(success, value) : {}
}

/** A map as a plain object, or as `{ $map }` when a key is not text. */
export function entriesObject<Item>(
  entries: readonly (readonly [key: Item | string, value: Item])[],
): Readonly<Record<string, Item>> | { readonly $map: readonly (readonly [Item | string, Item])[] } {
  const textual = entries.filter((entry): entry is readonly [string, Item] => typeof entry[0] === 'string')
  // Object.fromEntries defines properties; an assignment to `__proto__` would set the prototype and lose the entry.
  return textual.length === entries.length ? Object.fromEntries(textual) : { $map: entries }
}
