import { expect, test } from 'vitest'
import { fromHex } from './bytes.ts'
import { decodeWithRanges, encodeMessage, fieldAt } from './message.ts'

const reply = { service: 'ProviderProxy', function: 'ProcessPayment', message: 'reply', seqid: 70 } as const
const suspend = { tag: 'tag-1', timeout: { timeout: 900 } }
const trx = { id: 't', extra: new Map([['ключ', 'v']]) }
const bytes = encodeMessage({ ...reply, value: { intent: { suspend }, trx } })
const offsetOf = (text: string) => Buffer.from(bytes).indexOf(text)

test.each([
  [0, 'message'],
  [4, 'function'],
  [offsetOf('ProcessPayment') + 13, 'function'],
  [offsetOf('ProcessPayment') + 14, 'seqid'],
  [offsetOf('ProcessPayment') + 18, 'success'],
  [offsetOf('tag-1'), 'success.intent.suspend.tag'],
  [offsetOf('tag-1') - 7, 'success.intent.suspend.tag'],
  [offsetOf('ключ'), 'success.trx.extra["ключ"]'],
])('the byte %i belongs to %s', (offset, path) => {
  expect(fieldAt(decodeWithRanges('ProviderProxy', bytes).ranges, offset)).toMatchObject({
    path,
    known: true,
  })
})

test('the last byte ends the outermost struct and belongs to no field', () => {
  expect(fieldAt(decodeWithRanges('ProviderProxy', bytes).ranges, bytes.length - 1)).toBeUndefined()
})

test('an unknown field is a range of its own, by its number', () => {
  const hex =
    '800100020000000e50726f636573735061796d656e74000000680c00000c00010c00010c00010c0001000000000b000400000005fffe00c0800000'
  const { ranges } = decodeWithRanges('ProviderProxy', fromHex(hex))
  const unknown = ranges.filter(({ known }) => !known)
  expect(unknown).toEqual([{ from: 45, to: 57, path: 'success.#4', known: false }])
})

test('bytes that break off give the error and what was read before it', () => {
  const end = offsetOf('tag-1') + 5
  const result = decodeWithRanges('ProviderProxy', bytes.subarray(0, end + 2))
  expect(result).toMatchObject({ error: { code: 'truncated', offset: end + 1 } })
  expect(result.ranges.map(({ path }) => path)).toEqual([
    'message',
    'function',
    'seqid',
    'success.intent.suspend.tag',
  ])
})
