import type { Reader } from './reader.ts'
import type { EnumType, Field, ListType, MapType, Scalar, StructType, Type } from './schema/link.ts'
import { least, type WireNumber, wireName } from './schema/wireType.ts'
import { skip } from './skip.ts'
import { binary, long, real, type WireValue } from './wireValue.ts'

/**
 * Reads one value of the type. Strict where the field's own readers are not: a known field has its type, required
 * fields are present, a union has exactly one known field, an enum value is known, a string is UTF-8. Unknown fields
 * are passed over; of a field sent twice the last stays. Throws WireError.
 */
export function readValue(reader: Reader, type: Type): WireValue {
  switch (type.kind) {
    case 'enum':
      return readEnum(reader, type)
    case 'list':
    case 'set':
      return readList(reader, type)
    case 'map':
      return readMap(reader, type)
    case 'struct':
    case 'union':
      return readStruct(reader, type)
    default:
      return scalarReaders[type.kind](reader)
  }
}

const scalarReaders: Record<Scalar, (reader: Reader) => WireValue> = {
  bool: reader => reader.u8() !== 0,
  i8: reader => reader.i8(),
  i16: reader => reader.i16(),
  i32: reader => reader.i32(),
  i64: reader => long(reader.i64()),
  double: reader => real(reader.double()),
  string: reader => reader.string(),
  binary: reader => binary(reader.sized()),
}

/** The fields of a struct by name. */
export interface Fields {
  [field: string]: WireValue
}

/** Reads a struct or union up to its stop byte, and checks that it is complete. */
export function readStruct(reader: Reader, type: StructType): Fields {
  const from = reader.offset
  const value = type.kind === 'union' ? readUnion(reader, type) : readFields(reader, type)
  if (type.kind === 'struct') {
    for (const { optional, name } of type.fields) {
      if (!optional && !Object.hasOwn(value, name)) throw reader.error('missing_field', { field: name }, from)
    }
  }
  return value
}

function readUnion(reader: Reader, type: StructType): Fields {
  const from = reader.offset
  let first: string | undefined
  const value = readFields(reader, type, name => {
    if (first !== undefined) throw reader.error('union_several', { union: type.name, first, second: name })
    first = name
  })
  if (first === undefined) throw reader.error('union_empty', { union: type.name }, from)
  return value
}

function readFields(reader: Reader, type: StructType, onKnown?: (name: string) => void): Fields {
  const value: Fields = {}
  reader.enter()
  for (;;) {
    const from = reader.offset
    const wire = reader.u8()
    if (wire === 0) break
    const id = reader.i16()
    const field = type.byId.get(id)
    reader.path.push(field ? field.name : `#${id}`)
    if (field) {
      onKnown?.(field.name)
      value[field.name] = readField(reader, field, wire, from)
    } else {
      skip(reader, wire)
    }
    reader.mark(from, field !== undefined)
    reader.path.pop()
  }
  reader.leave()
  return value
}

function readField(reader: Reader, field: Field, wire: number, from: number): WireValue {
  expectWire(reader, wire, field.type.wire, from)
  return readValue(reader, field.type)
}

function expectWire(reader: Reader, found: number, expected: WireNumber, from: number): void {
  if (found === expected) return
  throw reader.error('wrong_type', { expected: wireName(expected), found: wireName(found) }, from)
}

function readEnum(reader: Reader, type: EnumType): string {
  const from = reader.offset
  const number = reader.i32()
  const name = type.names.get(number)
  if (name === undefined) {
    throw reader.error('unknown_enum_value', { enum: type.name, value: String(number) }, from)
  }
  return name
}

function readList(reader: Reader, type: ListType): WireValue[] {
  const from = reader.offset
  expectWire(reader, reader.u8(), type.element.wire, from)
  const count = reader.count(least(type.element.wire))
  const items: WireValue[] = []
  reader.enter()
  for (let n = 0; n < count; n++) {
    const itemFrom = reader.offset
    reader.path.push(n)
    items.push(readValue(reader, type.element))
    reader.mark(itemFrom)
    reader.path.pop()
  }
  reader.leave()
  return items
}

function readMap(reader: Reader, type: MapType): ReadonlyMap<WireValue, WireValue> {
  const from = reader.offset
  expectWire(reader, reader.u8(), type.key.wire, from)
  expectWire(reader, reader.u8(), type.value.wire, from + 1)
  const count = reader.count(least(type.key.wire) + least(type.value.wire))
  const map = new Map<WireValue, WireValue>()
  reader.enter()
  for (let n = 0; n < count; n++) {
    const entryFrom = reader.offset
    reader.path.push(n)
    const key = readValue(reader, type.key)
    reader.path[reader.path.length - 1] = typeof key === 'string' ? { key } : n
    map.set(key, readValue(reader, type.value))
    reader.mark(entryFrom)
    reader.path.pop()
  }
  reader.leave()
  return map
}
