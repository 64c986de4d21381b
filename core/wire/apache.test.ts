import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { fromHex, toBase64, toHex } from './bytes.ts'
import { decodeMessage, encodeMessage } from './message.ts'
import type { Scalar, StructType, Type } from './schema/link.ts'
import { functionOf } from './schema/services.ts'
import { type Binary, type Long, long, type WireValue } from './wireValue.ts'

/**
 * The other implementation: Apache's own binary protocol, called by hand as its generated code would call it. Only the
 * schema is ours on both sides.
 */
interface Protocol {
  writeMessageBegin(name: string, type: number, seqid: number): void
  writeFieldBegin(name: string, type: number, id: number): void
  writeFieldStop(): void
  writeListBegin(type: number, size: number): void
  writeMapBegin(key: number, value: number, size: number): void
  writeBool(value: boolean): void
  writeByte(value: number): void
  writeI16(value: number): void
  writeI32(value: number): void
  writeI64(value: unknown): void
  writeDouble(value: number): void
  writeString(value: string): void
  writeBinary(value: Buffer): void
  flush(): void
  readMessageBegin(): { fname: string; mtype: number; rseqid: number }
  readFieldBegin(): { ftype: number; fid: number }
  readListBegin(): { etype: number; size: number }
  readMapBegin(): { ktype: number; vtype: number; size: number }
  readBool(): boolean
  readByte(): number
  readI16(): number
  readI32(): number
  readI64(): unknown
  readDouble(): number
  readString(): string
  readBinary(): Uint8Array
}

interface Thrift {
  TBinaryProtocol: new (transport: unknown, strictRead: boolean, strictWrite: boolean) => Protocol
  TBufferedTransport: new (buffer: undefined, done: (bytes: Uint8Array) => void) => unknown
  TFramedTransport: new (buffer: Uint8Array) => unknown
  fromBigInt(value: bigint): unknown
  toBigInt(value: unknown): bigint
}

const thrift = createRequire(import.meta.url)('thrift') as Thrift

interface Vector {
  id: string
  service: string
  function: string
  message: 'call' | 'reply' | 'exception'
  seqid: number
  hex: string
  note?: string
}

const file = new URL('./vectors.json', import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }
const numbers = { call: 1, reply: 2 }
const plain = vectors.filter(({ note, message, id }) => {
  return note === undefined && message !== 'exception' && id !== 'fd-register-reply-not-found'
})

test.each(plain)('$id: Apache’s writer makes the bytes that we make', vector => {
  const { value } = decodeMessage(vector.service, fromHex(vector.hex))
  let written: Uint8Array = new Uint8Array()
  const protocol = new thrift.TBinaryProtocol(
    new thrift.TBufferedTransport(undefined, bytes => {
      written = bytes
    }),
    true,
    true,
  )
  protocol.writeMessageBegin(vector.function, vector.message === 'call' ? 1 : 2, vector.seqid)
  write(protocol, bodyType(vector), vector.message === 'call' ? value : outcome(vector, value))
  protocol.flush()
  expect(toHex(written)).toBe(toHex(encodeMessage({ ...vector, value })))
})

test.each(plain)('$id: Apache’s reader reads from our bytes what we read', vector => {
  const { value } = decodeMessage(vector.service, fromHex(vector.hex))
  const bytes = encodeMessage({ ...vector, value })
  const protocol = new thrift.TBinaryProtocol(new thrift.TFramedTransport(Buffer.from(bytes)), true, true)
  expect(protocol.readMessageBegin()).toEqual({
    fname: vector.function,
    mtype: numbers[vector.message === 'call' ? 'call' : 'reply'],
    rseqid: vector.seqid,
  })
  const body = read(protocol, bodyType(vector))
  expect(body).toEqual(vector.message === 'call' ? value : outcome(vector, value))
})

function bodyType(vector: Vector): Type {
  const found = functionOf(vector.service, vector.function)
  return vector.message === 'call' ? found.args : found.result
}

function outcome(vector: Vector, value: WireValue): WireValue {
  return functionOf(vector.service, vector.function).success ? { success: value } : {}
}

function write(protocol: Protocol, type: Type, value: WireValue): void {
  if (type.kind === 'bool') protocol.writeBool(value as boolean)
  else if (type.kind === 'i8') protocol.writeByte(value as number)
  else if (type.kind === 'i16') protocol.writeI16(value as number)
  else if (type.kind === 'i32') protocol.writeI32(value as number)
  else if (type.kind === 'i64') {
    protocol.writeI64(thrift.fromBigInt(BigInt(typeof value === 'number' ? value : (value as Long).$i64)))
  } else if (type.kind === 'double') {
    // Apache's writer for Node loses the sign of zero, its reader does not: these are the eight bytes of -0.
    if (Object.is(value, -0)) protocol.writeI64(thrift.fromBigInt(-(2n ** 63n)))
    else protocol.writeDouble(value as number)
  } else if (type.kind === 'string') protocol.writeString(value as string)
  else if (type.kind === 'binary') protocol.writeBinary(Buffer.from((value as Binary).$base64, 'base64'))
  else if (type.kind === 'enum') protocol.writeI32(type.numbers.get(value as string) ?? -1)
  else if (type.kind === 'list' || type.kind === 'set') {
    const items = value as readonly WireValue[]
    protocol.writeListBegin(type.element.wire, items.length)
    for (const item of items) write(protocol, type.element, item)
  } else if (type.kind === 'map') {
    const map = value as ReadonlyMap<WireValue, WireValue>
    protocol.writeMapBegin(type.key.wire, type.value.wire, map.size)
    for (const [key, item] of map) {
      write(protocol, type.key, key)
      write(protocol, type.value, item)
    }
  } else if (type.kind === 'struct' || type.kind === 'union') {
    for (const field of type.fields) {
      const part = (value as Readonly<Record<string, WireValue>>)[field.name]
      if (part === undefined) continue
      protocol.writeFieldBegin(field.name, field.type.wire, field.id)
      write(protocol, field.type, part)
    }
    protocol.writeFieldStop()
  }
}

const scalarReaders: Record<Scalar, (protocol: Protocol) => WireValue> = {
  bool: protocol => protocol.readBool(),
  i8: protocol => protocol.readByte(),
  i16: protocol => protocol.readI16(),
  i32: protocol => protocol.readI32(),
  i64: protocol => long(thrift.toBigInt(protocol.readI64())),
  double: protocol => protocol.readDouble(),
  string: protocol => protocol.readString(),
  binary: protocol => ({ $base64: toBase64(protocol.readBinary()) }),
}

function read(protocol: Protocol, type: Type): WireValue {
  switch (type.kind) {
    case 'enum':
      return type.names.get(protocol.readI32()) ?? ''
    case 'list':
    case 'set':
      return Array.from({ length: protocol.readListBegin().size }, () => read(protocol, type.element))
    case 'map':
      return new Map(
        Array.from({ length: protocol.readMapBegin().size }, () => {
          const key = read(protocol, type.key)
          return [key, read(protocol, type.value)] as const
        }),
      )
    case 'struct':
    case 'union':
      return readFields(protocol, type)
    default:
      return scalarReaders[type.kind](protocol)
  }
}

function readFields(protocol: Protocol, type: StructType): WireValue {
  const value: Record<string, WireValue> = {}
  for (;;) {
    const { ftype, fid } = protocol.readFieldBegin()
    if (ftype === 0) return value
    const field = type.byId.get(fid)
    if (field?.type.wire !== ftype) throw new Error(`field ${fid} of ${type.name} has the type ${ftype}`)
    value[field.name] = read(protocol, field.type)
  }
}
