import { describe, expect, test } from 'vitest'
import { toHex } from './bytes.ts'
import { encodeMessage } from './message.ts'
import { wireReport, wireReportText } from './print.ts'

const form = new Map([
  ['b', '1'],
  ['10', 'ten'],
  ['2', 'two'],
  ['__proto__', 'x'],
  ['constructor', 'y'],
])
const user_interaction = { redirect: { post_request: { uri: 'u', form } } }
const head = { service: 'ProviderProxy', function: 'ProcessPayment', message: 'reply', seqid: 1 } as const
const value = { intent: { sleep: { timer: { timeout: 1 }, user_interaction } } }
const hex = toHex(encodeMessage({ ...head, value }))
const vector = { id: 'form', service: 'ProviderProxy', hex }

describe('wireReport', () => {
  test('no map entry is lost, and the bytes are written again in the order read', () => {
    const [entry] = wireReport({ vectors: [vector] }).vectors
    expect(entry).toMatchObject({ id: 'form', hex })
    const printed = JSON.stringify(entry)
    for (const [key, text] of form) expect(printed).toContain(`${JSON.stringify(key)}:"${text}"`)
  })

  test('the text keeps the order too', () => {
    const text = wireReportText({ vectors: [vector] })
    expect(text).toContain('"form":{"b":"1","10":"ten","2":"two","__proto__":"x","constructor":"y"}')
    expect(JSON.parse(text)).toEqual(wireReport({ vectors: [vector] }))
  })

  test('the text keeps the sign of zero', () => {
    const counts = { operations_count: 0, error_operations_count: 0, overtime_operations_count: 0 }
    const statistics = [{ service_id: 's', failure_rate: -0, ...counts, success_operations_count: 0 }]
    const answer = {
      service: 'FaultDetector',
      function: 'GetStatistics',
      message: 'reply',
      seqid: 0,
    } as const
    const bytes = encodeMessage({ ...answer, value: statistics })
    const text = wireReportText({ vectors: [{ id: 'z', service: 'FaultDetector', hex: toHex(bytes) }] })
    expect(text).toContain('"failure_rate":-0.0,"operations_count":0')
  })

  test('a map whose keys are not text is printed as pairs', () => {
    const obj = new Map([[{ i: 1 }, { nl: {} }]])
    const card = { token: 't', bin: '4', last_digits: '1', metadata: { m: { obj } } }
    const payment_resource = { payment_tool: { bank_card: card } }
    const currency = { name: 'n', symbolic_code: 'RUB', numeric_code: 643, exponent: 2 }
    const minimal_payment_cost = { amount: 1, currency }
    const payment_tool = { id: 'i', created_at: '', payment_resource, minimal_payment_cost }
    const category = { name: 'c', description: 'd' }
    const shop = { id: 's', category, details: { name: 'n' }, location: { url: 'u' } }
    const call = { service: 'ProviderProxy', function: 'GenerateToken', message: 'call', seqid: 0 } as const
    const bytes = encodeMessage({
      ...call,
      value: { context: { session: {}, token_info: { payment_tool, shop } } },
    })
    const input = { vectors: [{ id: 'm', service: 'ProviderProxy', hex: toHex(bytes) }] }
    expect(wireReportText(input)).toContain('"obj":{"$map":[[{"i":1},{"nl":{}}]]}')
    expect(JSON.parse(wireReportText(input))).toEqual(wireReport(input))
    expect(wireReport(input).vectors[0]).toMatchObject({ hex: toHex(bytes) })
  })

  test('bytes that cannot be read have an error in place of a value', () => {
    const broken = [
      { ...vector, hex: hex.slice(0, -2) },
      { ...vector, hex: 'xyz' },
      { ...vector, service: 'Unheard' },
      { ...vector, function: 'GenerateToken', message: 'call' },
    ]
    expect(wireReport({ vectors: broken }).vectors.map(entry => 'error' in entry && entry.error)).toEqual([
      expect.stringMatching(/1 more byte is needed/),
      'The hexadecimal text of 3 characters is not made of whole bytes.',
      'There is no service "Unheard".',
      'The bytes are a reply of ProcessPayment, not a call of GenerateToken.',
    ])
  })

  test('malformed bytes have their sentence, and good ones among them have null', () => {
    expect(wireReport({ malformed: [{ ...vector, id: 'short', hex: '80' }, vector] })).toEqual({
      vectors: [],
      malformed: [
        { id: 'short', error: 'At byte 0, in message: 3 more bytes are needed, 1 left.' },
        { id: 'form', error: null },
      ],
    })
  })
})
