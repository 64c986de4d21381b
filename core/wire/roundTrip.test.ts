import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fromHex, toHex } from './bytes.ts'
import { toDomain } from './domain.ts'
import { decodeMessage, decodeWithRanges, encodeMessage, type MessageKind } from './message.ts'
import type { FunctionType, Scalar, StructType, Type } from './schema/link.ts'
import { functionsOf } from './schema/services.ts'
import { WireError } from './wireError.ts'
import { binary, long, real } from './wireValue.ts'

vi.setConfig({ testTimeout: 60_000 })

// A failure prints its seed and path; `fc.assert(…, { seed, path })` repeats it.
const services = ['ProviderProxy', 'FaultDetector'] as const
const functions = services.flatMap(service => [...functionsOf(service).values()])
const file = new URL('./vectors.json', import.meta.url)
const recorded = (JSON.parse(readFileSync(file, 'utf8')) as { vectors: { service: string; hex: string }[] })
  .vectors

const text = fc.string({ unit: 'binary', maxLength: 12 })
const scalars: Record<Scalar, fc.Arbitrary<unknown>> = {
  bool: fc.boolean(),
  i8: fc.integer({ min: -128, max: 127 }),
  i16: fc.integer({ min: -32768, max: 32767 }),
  i32: fc.integer(),
  i64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(long),
  double: fc.double().map(real),
  string: text,
  binary: fc.uint8Array({ maxLength: 12 }).map(binary),
}

/** Values as they would be read. Below `depth` only what ends: the first field of a union that leads no deeper. */
function anyOf(type: Type, depth: number): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'enum':
      return fc.constantFrom(...type.numbers.keys())
    case 'list':
    case 'set':
      return depth <= 0 ? fc.constant([]) : fc.array(anyOf(type.element, depth - 1), { maxLength: 3 })
    case 'map': {
      if (depth <= 0) return fc.constant(new Map())
      const hostile = fc.constantFrom('__proto__', 'constructor', '10', '2', '$i64', '')
      const key = type.key.kind === 'string' ? fc.oneof(text, hostile) : anyOf(type.key, depth - 2)
      return fc
        .array(fc.tuple(key, anyOf(type.value, depth - 1)), { maxLength: 3 })
        .map(pairs => new Map(pairs))
    }
    case 'struct':
      return structOf(type, depth)
    case 'union': {
      const arms = type.fields.filter(field => depth > 0 || !['struct', 'union'].includes(field.type.kind))
      const usable = arms.length > 0 ? arms : type.fields.slice(0, 1)
      return fc.oneof(
        ...usable.map(field => anyOf(field.type, depth - 1).map(value => ({ [field.name]: value }))),
      )
    }
    default:
      return scalars[type.kind]
  }
}

function structOf(type: StructType, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const kept = type.fields.filter(field => !field.optional || depth > 0)
  const shape = Object.fromEntries(kept.map(field => [field.name, anyOf(field.type, depth - 1)]))
  const requiredKeys = kept.filter(field => !field.optional).map(field => field.name)
  return fc.record(shape, { requiredKeys, noNullPrototype: true })
}

function messageOf(found: FunctionType): fc.Arbitrary<{ message: MessageKind; value: unknown }> {
  const calls = anyOf(found.args, 6).map(value => ({ message: 'call' as const, value }))
  const results = found.success ? anyOf(found.success, 6) : fc.constant({})
  return fc.oneof(
    calls,
    results.map(value => ({ message: 'reply' as const, value })),
  )
}

const messages = fc
  .constantFrom(...functions)
  .chain(found => fc.record({ found: fc.constant(found), seqid: fc.integer(), body: messageOf(found) }))
  .map(({ found, seqid, body }) => ({ service: found.service, function: found.name, seqid, ...body }))

describe('round trips', () => {
  test('what is written is read back equal, and written again to the same bytes', () => {
    fc.assert(
      fc.property(messages, message => {
        const bytes = encodeMessage(message)
        const read = decodeMessage(message.service, bytes)
        expect(read).toEqual(message)
        expect(toHex(encodeMessage(read))).toBe(toHex(bytes))
      }),
      { numRuns: 400 },
    )
  })

  test('the domain’s shape is written to the same bytes, but for the order of integer-like keys', () => {
    fc.assert(
      fc.property(messages, message => {
        const { value } = decodeMessage(message.service, encodeMessage(message))
        const again = encodeMessage({ ...message, value: toDomain(value) })
        expect(decodeMessage(message.service, again)).toEqual(message)
      }),
      { numRuns: 200 },
    )
  })

  test('every byte of a message belongs to a range that lies inside the message', () => {
    fc.assert(
      fc.property(messages, message => {
        const bytes = encodeMessage(message)
        const result = decodeWithRanges(message.service, bytes)
        expect(result).toHaveProperty('decoded')
        const covered = new Set(
          result.ranges.flatMap(({ from, to }) => [...Array(to - from).keys()].map(n => n + from)),
        )
        // The last byte ends the outermost struct and belongs to no field.
        expect(covered.size).toBe(bytes.length - 1)
        expect(Math.max(...covered)).toBe(bytes.length - 2)
      }),
      { numRuns: 50 },
    )
  })
})

function onlyWireErrors(service: string, bytes: Uint8Array): void {
  const started = performance.now()
  try {
    const message = decodeMessage(service, bytes)
    // Whatever is accepted can be written, and means the same.
    expect(decodeMessage(service, encodeMessage(message))).toEqual(message)
  } catch (error) {
    if (!(error instanceof WireError)) throw error
  }
  // A codec that believes a length runs for minutes; a busy machine does not.
  expect(performance.now() - started).toBeLessThan(2000)
}

describe('hostile bytes', () => {
  test('random bytes give a WireError', () => {
    fc.assert(fc.property(fc.constantFrom(...services), fc.uint8Array({ maxLength: 200 }), onlyWireErrors))
  })

  test('random bytes after a good header give a WireError', () => {
    const header = fc.constantFrom(...functions).map(found => ({ service: found.service, name: found.name }))
    fc.assert(
      fc.property(
        header,
        fc.constantFrom(1, 2, 3, 4),
        fc.uint8Array({ maxLength: 120 }),
        (head, kind, tail) => {
          const name = new TextEncoder().encode(head.name)
          const bytes = Uint8Array.from([
            0x80,
            1,
            0,
            kind,
            0,
            0,
            0,
            name.length,
            ...name,
            0,
            0,
            0,
            0,
            ...tail,
          ])
          onlyWireErrors(head.service, bytes)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('recorded messages with bytes changed, cut out and put in give a message or a WireError', () => {
    const change = fc.record({ at: fc.nat(2000), cut: fc.nat(4), put: fc.uint8Array({ maxLength: 4 }) })
    const mutation = fc.array(change, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.constantFrom(...recorded), mutation, ({ service, hex }, changes) => {
        const bytes = [...fromHex(hex)]
        for (const { at, cut, put } of changes) bytes.splice(at % bytes.length, cut, ...put)
        onlyWireErrors(service, Uint8Array.from(bytes))
      }),
      { numRuns: 3000 },
    )
  })

  test('a megabyte that claims to be anything is refused in bounded time', () => {
    for (const filler of [0, 1, 2, 11, 12, 13, 14, 15, 255]) {
      const bytes = new Uint8Array(1 << 20).fill(filler)
      bytes.set(fromHex('800100020000000e50726f636573735061796d656e74000000000c00000c0001'))
      onlyWireErrors('ProviderProxy', bytes)
    }
  })
})
