import { depthLimit } from './reader.ts'
import { writeScalar } from './scalar.ts'
import type { EnumType, ListType, MapType, Scalar, StructType, Type } from './schema/link.ts'
import { type PathSegment, WireError, type WireErrorCode, type WireFaults } from './wireError.ts'
import type { Writer } from './writer.ts'

/** Where a value goes, and the place in it: a WireError of writing has a path but no offset. */
export class Encoder {
  readonly path: PathSegment[] = []
  readonly writer: Writer
  #depth = 0

  constructor(writer: Writer) {
    this.writer = writer
  }

  error<Code extends WireErrorCode>(code: Code, values: WireFaults[Code]): WireError<Code> {
    return new WireError(code, values, this.path)
  }

  /** Runs one level down, at a place; throws `too_deep`, which also ends a value that contains itself. */
  inside(segment: PathSegment, write: () => void): void {
    this.#depth += 1
    this.path.push(segment)
    if (this.#depth > depthLimit) throw this.error('too_deep', { limit: depthLimit })
    write()
    this.path.pop()
    this.#depth -= 1
  }
}

/**
 * Writes a value of the type, as `readValue` gives it or in the domain's JSON shape: plain objects for maps, text for
 * `binary` (its UTF-8 bytes). A field that is undefined is absent. Refuses what a peer could not read: a missing
 * required field, a union without exactly one, a key that the struct does not have. Throws WireError.
 */
export function writeValue(encoder: Encoder, type: Type, value: unknown): void {
  switch (type.kind) {
    case 'enum':
      writeEnum(encoder, type, value)
      break
    case 'list':
    case 'set':
      writeList(encoder, type, value)
      break
    case 'map':
      writeMap(encoder, type, value)
      break
    case 'struct':
    case 'union':
      writeStruct(encoder, type, value)
      break
    default:
      if (!writeScalar(encoder.writer, type.kind, value))
        throw badValue(encoder, scalarNames[type.kind], value, type.kind)
  }
}

function writeEnum(encoder: Encoder, type: EnumType, value: unknown): void {
  const number = typeof value === 'string' ? type.numbers.get(value) : undefined
  if (number === undefined)
    throw encoder.error('unknown_enum_value', { enum: type.name, value: shown(value) })
  encoder.writer.i32(number)
}

function writeList(encoder: Encoder, type: ListType, value: unknown): void {
  if (!Array.isArray(value)) throw badValue(encoder, `a ${type.kind}`, value)
  encoder.writer.i8(type.element.wire)
  encoder.writer.i32(value.length)
  for (const [n, item] of value.entries()) encoder.inside(n, () => writeValue(encoder, type.element, item))
}

const scalarNames: Record<Scalar, string> = {
  bool: 'a boolean',
  i8: 'an integer of 8 bits',
  i16: 'an integer of 16 bits',
  i32: 'an integer of 32 bits',
  i64: 'an integer of 64 bits',
  double: 'a number',
  string: 'well-formed text',
  binary: 'bytes',
}

/** Writes the fields that are present, by ascending id, and the stop byte. */
export function writeStruct(encoder: Encoder, type: StructType, value: unknown): void {
  if (!isRecord(value)) throw badValue(encoder, `an object (${type.name})`, value)
  const present = Object.keys(value).filter(name => value[name] !== undefined)
  const unknown = present.find(name => !type.byName.has(name))
  if (unknown !== undefined) throw encoder.error('unknown_field', { struct: type.name, field: unknown })
  if (type.kind === 'union') checkUnion(encoder, type, present)
  for (const field of type.fields) {
    if (!Object.hasOwn(value, field.name) || value[field.name] === undefined) {
      if (type.kind === 'union' || field.optional) continue
      throw encoder.error('missing_field', { field: field.name })
    }
    encoder.writer.i8(field.type.wire)
    encoder.writer.i16(field.id)
    encoder.inside(field.name, () => writeValue(encoder, field.type, value[field.name]))
  }
  encoder.writer.i8(0)
}

function checkUnion(encoder: Encoder, type: StructType, present: readonly string[]): void {
  const [first, second] = present
  if (first === undefined) throw encoder.error('union_empty', { union: type.name })
  if (second !== undefined) throw encoder.error('union_several', { union: type.name, first, second })
}

function writeMap(encoder: Encoder, type: MapType, value: unknown): void {
  const entries = entriesOf(encoder, type, value)
  encoder.writer.i8(type.key.wire)
  encoder.writer.i8(type.value.wire)
  encoder.writer.i32(entries.length)
  for (const [n, [key, item]] of entries.entries()) {
    encoder.inside(n, () => writeValue(encoder, type.key, key))
    encoder.inside(typeof key === 'string' ? { key } : n, () => writeValue(encoder, type.value, item))
  }
}

/** A plain object stands for a map only when the keys are text: other keys come as a Map or as `{ $map: [[k, v]] }`. */
function entriesOf(encoder: Encoder, type: MapType, value: unknown): (readonly [unknown, unknown])[] {
  if (value instanceof Map) return [...value]
  if (!isRecord(value)) throw badValue(encoder, 'a map', value)
  const textual = type.key.kind === 'string' || type.key.kind === 'enum'
  if (textual) return Object.entries(value)
  const pairs = Object.keys(value).length === 0 ? [] : value.$map
  if (!Array.isArray(pairs) || !pairs.every(isPair))
    throw badValue(encoder, 'a map as { $map: [[key, value]] }', value)
  return pairs
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return !(value instanceof Map) && !(value instanceof Uint8Array)
}

function badValue(encoder: Encoder, expected: string, value: unknown, scalar?: Scalar): WireError {
  return encoder.error('bad_value', { expected, found: shown(value), ...(scalar && { scalar }) })
}

/** Says what a value is without printing much of it: it may be a secret, or huge. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value === 'string')
    return value.length <= 24 ? JSON.stringify(value) : `text of ${value.length} characters`
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
