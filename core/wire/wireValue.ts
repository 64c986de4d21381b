import { textOf, toBase64 } from './bytes.ts'

/** Bytes of a `binary` field, as base64 with padding. */
export interface Binary {
  readonly $base64: string
}

/** An i64 that a JavaScript number cannot hold exactly, as decimal digits. */
export interface Long {
  readonly $i64: string
}

/** A double that JSON has no number for. */
export interface Unreal {
  readonly $double: 'NaN' | 'Infinity' | '-Infinity'
}

/**
 * What reading gives. Structs and unions are plain objects with the fields that were on the wire, maps are `Map`s in
 * the order read (keys such as `__proto__` or `10` are ordinary keys there), sets are arrays, enums are names.
 */
export type WireValue =
  | boolean
  | number
  | string
  | Binary
  | Long
  | Unreal
  | readonly WireValue[]
  | ReadonlyMap<WireValue, WireValue>
  | { readonly [field: string]: WireValue }

/** The own property of an object, if it is one and has it; never one that it inherits. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

/** A `binary` value of the given bytes. */
export function binary(bytes: Uint8Array): Binary {
  return { $base64: toBase64(bytes) }
}

/** The same bytes as the domain spells them: text when they are valid UTF-8, else `{ $base64 }`. */
export function binaryText(bytes: Uint8Array): string | Binary {
  return textOf(bytes) ?? binary(bytes)
}

/** A 64-bit integer: a number when exact, else `{ $i64 }`. */
export function long(value: bigint): number | Long {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : { $i64: value.toString() }
}

/** A double as it can stand in JSON. */
export function real(value: number): number | Unreal {
  if (Number.isFinite(value)) return value
  if (Number.isNaN(value)) return { $double: 'NaN' }
  return { $double: value > 0 ? 'Infinity' : '-Infinity' }
}
