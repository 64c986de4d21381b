import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from './bytes.ts'
import { jsonText, toJson } from './json.ts'
import { decodeMessage, encodeMessage, type MessageKind } from './message.ts'
import { WireError } from './wireError.ts'

interface Vector {
  id: string
  service: string
  function: string
  message: MessageKind
  seqid: number
  value: unknown
  hex: string
  note?: string
}

interface Malformed {
  id: string
  service: string
  hex: string
  why: string
}

const file = new URL('./vectors.json', import.meta.url)
const { vectors, malformed } = JSON.parse(readFileSync(file, 'utf8')) as {
  vectors: Vector[]
  malformed: Malformed[]
}

describe('vectors', () => {
  test.each(vectors)('$id: is read as recorded', vector => {
    const message = decodeMessage(vector.service, fromHex(vector.hex))
    expect({ ...message, value: toJson(message.value) }).toStrictEqual({
      service: vector.service,
      function: vector.function,
      message: vector.message,
      seqid: vector.seqid,
      value: vector.value,
    })
    expect(JSON.parse(jsonText(message.value))).toStrictEqual(vector.value)
  })

  test.each(vectors.filter(({ note }) => note === undefined))('$id: is written as recorded', vector => {
    expect(toHex(encodeMessage(vector))).toBe(vector.hex)
    expect(toHex(encodeMessage(decodeMessage(vector.service, fromHex(vector.hex))))).toBe(vector.hex)
  })

  test('call-options-integer-like-keys: map entries keep the order they were sent in', () => {
    const vector = vectors.find(({ id }) => id === 'call-options-integer-like-keys')
    if (!vector) throw new Error('the vector is gone')
    const message = decodeMessage(vector.service, fromHex(vector.hex))
    expect(toHex(encodeMessage(message))).toBe(vector.hex)
    expect(jsonText(message.value)).toContain(
      '"options":{"b":"1","10":"ten","2":"two","a":"3","-1":"minus","01":"octal"}',
    )
  })
})

describe('malformed', () => {
  test.each(malformed)('$id: is refused ($why)', ({ service, hex }) => {
    const bytes = fromHex(hex)
    const started = performance.now()
    const error = refusalOf(() => decodeMessage(service, bytes))
    expect(performance.now() - started).toBeLessThan(1000)
    expect(error.message).toMatch(/^At byte \d+.*\.$/)
    expect(error.message.length).toBeLessThan(300)
    expect(error.offset).toBeLessThanOrEqual(bytes.length)
  })

  // What each group is refused for: a refusal for a wrong reason would hide a hole.
  test.each([
    ['trunc-string-body', 'truncated', 'context.session.state'],
    ['version-2', 'bad_version', 'message'],
    ['not-strict', 'bad_version', 'message'],
    ['message-type-0', 'bad_message_type', 'message'],
    ['unknown-function', 'unknown_function', 'function'],
    ['list-struct-size-huge', 'size_beyond_end', 'success'],
    ['skip-list-of-stop', 'bad_wire_type', 'success.#99'],
    ['skip-set-huge', 'size_beyond_end', 'success.#99'],
    ['union-empty', 'union_empty', 'success.intent'],
    ['union-two-fields', 'union_several', 'success.intent.sleep'],
    ['union-unknown-arm', 'union_empty', 'success.intent'],
    ['wrong-type-optional', 'wrong_type', 'success.next_state'],
    ['wrong-map-key-type', 'wrong_type', 'context.options'],
    ['missing-required', 'missing_field', 'success.trx'],
    ['missing-result', 'result_empty', ''],
    ['utf8-overlong', 'not_utf8', 'success.intent.finish.status.success.token'],
    ['enum-unknown', 'unknown_enum_value', 'success.trx.additional_info.three_ds_verification'],
    ['trailing-void', 'trailing_bytes', ''],
    ['nest-skip-struct', 'too_deep', 'success.#99'],
  ])('%s: the code is %s at "%s"', (id, code, path) => {
    const found = malformed.find(entry => entry.id === id)
    if (!found) throw new Error(`${id} is gone`)
    expect(refusalOf(() => decodeMessage(found.service, fromHex(found.hex)))).toMatchObject({ code, path })
  })
})

function refusalOf(read: () => unknown): WireError {
  try {
    read()
  } catch (error) {
    if (error instanceof WireError) return error
    throw error
  }
  throw new Error('the bytes were accepted')
}
