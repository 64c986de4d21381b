import type { FieldIdl, FunctionIdl, Idl, TypeRef } from './idl.ts'
import { type WireNumber, wireNumbers } from './wireType.ts'

export type Scalar = 'bool' | 'i8' | 'i16' | 'i32' | 'i64' | 'double' | 'string' | 'binary'

export interface Field {
  readonly id: number
  readonly name: string
  readonly type: Type
  readonly optional: boolean
}

export interface ScalarType {
  readonly kind: Scalar
  readonly wire: WireNumber
}

export interface EnumType {
  readonly kind: 'enum'
  readonly wire: WireNumber
  readonly name: string
  readonly names: ReadonlyMap<number, string>
  readonly numbers: ReadonlyMap<string, number>
}

/** A struct, union or exception. `fields` are in ascending order of their ids, as they are written. */
export interface StructType {
  readonly kind: 'struct' | 'union'
  readonly wire: WireNumber
  readonly name: string
  readonly fields: readonly Field[]
  readonly byId: ReadonlyMap<number, Field>
  readonly byName: ReadonlyMap<string, Field>
}

export interface ListType {
  readonly kind: 'list' | 'set'
  readonly wire: WireNumber
  readonly element: Type
}

export interface MapType {
  readonly kind: 'map'
  readonly wire: WireNumber
  readonly key: Type
  readonly value: Type
}

export type Type = ScalarType | EnumType | StructType | ListType | MapType

/** `success` is undefined for a void function; `result` is what a reply carries: success or one of `exceptions`. */
export interface FunctionType {
  readonly service: string
  readonly name: string
  readonly args: StructType
  readonly success: Type | undefined
  readonly exceptions: StructType
  readonly result: StructType
}

const scalars: Record<Scalar, WireNumber> = {
  bool: wireNumbers.bool,
  i8: wireNumbers.i8,
  i16: wireNumbers.i16,
  i32: wireNumbers.i32,
  i64: wireNumbers.i64,
  double: wireNumbers.double,
  string: wireNumbers.string,
  binary: wireNumbers.string,
}

function isScalar(name: string): name is Scalar {
  return Object.hasOwn(scalars, name)
}

/** Builds a struct type; the same for the ones that no IDL names: arguments, results, the application exception. */
export function structType(kind: 'struct' | 'union', name: string, fields: readonly Field[]): StructType {
  const byId = fields.toSorted((a, b) => a.id - b.id)
  return {
    kind,
    wire: wireNumbers.struct,
    name,
    fields: byId,
    byId: new Map(byId.map(field => [field.id, field])),
    byName: new Map(byId.map(field => [field.name, field])),
  }
}

/** A type without parts. */
export function scalarType(kind: Scalar): ScalarType {
  return { kind, wire: scalars[kind] }
}

/** Turns names into types, typedefs gone, and gives the functions by service and name. */
export function link(idl: Idl): ReadonlyMap<string, ReadonlyMap<string, FunctionType>> {
  const types = new Map<string, Type>()

  function named(name: string): Type {
    const known = types.get(name)
    if (known) return known
    if (isScalar(name)) return scalarType(name)
    const definition = idl.definitions.get(name)
    if (!definition) throw new Error(`IDL: ${name} is not defined`)
    if (definition.kind === 'typedef') return linked(definition.type)
    if (definition.kind === 'enum') return enumType(name, definition.values)
    return laterFields(name, definition.kind === 'union' ? 'union' : 'struct', definition.fields)
  }

  // A failure contains a sub-failure, which contains another: the type must be known before its fields are linked.
  function laterFields(name: string, kind: 'struct' | 'union', fields: readonly FieldIdl[]): StructType {
    const type = { kind, wire: wireNumbers.struct, name, fields: [], byId: new Map(), byName: new Map() }
    types.set(name, type)
    return Object.assign(type, structType(kind, name, fields.map(linkedField)))
  }

  function linked(ref: TypeRef): Type {
    if ('name' in ref) return named(ref.name)
    const wire = wireNumbers[ref.container]
    if (ref.container === 'map') return { kind: 'map', wire, key: linked(ref.key), value: linked(ref.value) }
    return { kind: ref.container, wire, element: linked(ref.element) }
  }

  function linkedField(field: FieldIdl): Field {
    return { id: field.id, name: field.name, type: linked(field.type), optional: field.optional }
  }

  function functionType(service: string, spec: FunctionIdl): FunctionType {
    const success = spec.result && linked(spec.result)
    const throws = spec.throws.map(field => ({ ...linkedField(field), optional: true }))
    const outcomes = success ? [{ id: 0, name: 'success', type: success, optional: true }, ...throws] : throws
    return {
      service,
      name: spec.name,
      args: structType('struct', `the arguments of ${spec.name}`, spec.args.map(linkedField)),
      success,
      exceptions: structType('union', `the exceptions of ${spec.name}`, throws),
      result: structType('struct', `the result of ${spec.name}`, outcomes),
    }
  }

  const services = [...idl.services].map(([service, functions]) => {
    return [service, new Map(functions.map(spec => [spec.name, functionType(service, spec)]))] as const
  })
  return new Map(services)
}

function enumType(name: string, names: ReadonlyMap<number, string>): EnumType {
  const numbers = new Map([...names].map(([number, label]) => [label, number]))
  return { kind: 'enum', wire: wireNumbers.i32, name, names, numbers }
}
