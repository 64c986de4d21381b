import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toDomain } from './domain.ts'
import { decodeMessage, encodeMessage } from './message.ts'

interface Case {
  id: string
  script: { provider?: { result?: Record<string, unknown> } }[]
}

const service = 'ProviderProxy'

function recordedResults(name: string): { id: string; result: Record<string, unknown> }[] {
  const file = new URL(`../conformance/${name}.json`, import.meta.url)
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[]
  return cases.flatMap(({ id, script }) =>
    script.flatMap(({ provider }, n) =>
      provider?.result ? [{ id: `${id} #${n}`, result: provider.result }] : [],
    ),
  )
}

const value = (next_state: unknown) => ({ intent: { finish: { status: { success: {} } } }, next_state })

describe('the domain’s shape', () => {
  test.each(['authored', 'random', 'edges'])(
    'every reply in %s comes back over the wire as recorded',
    name => {
      const results = recordedResults(name)
      expect(results.length).toBeGreaterThan(50)
      for (const { id, result } of results) {
        const called = 'response' in result ? 'HandlePaymentCallback' : 'ProcessPayment'
        const message = { service, function: called, message: 'reply', seqid: 0 } as const
        const read = decodeMessage(service, encodeMessage({ ...message, value: result }))
        expect({ id, result: toDomain(read.value) }).toEqual({ id, result })
      }
    },
  )

  test('binary is text only when it is UTF-8, a byte order mark included', () => {
    const message = { service, function: 'ProcessPayment', message: 'reply', seqid: 0 } as const
    const read = (next_state: unknown) => {
      const { value: found } = decodeMessage(service, encodeMessage({ ...message, value: value(next_state) }))
      return toDomain(found)
    }
    for (const state of ['', 'состояние', '\ufeffначало', { $base64: '/w==' }]) {
      expect(read(state)).toEqual(value(state))
    }
    expect(read({ $base64: 'b2s=' })).toEqual(value('ok'))
    expect(read(new Uint8Array([111, 107]))).toEqual(value('ok'))
  })

  test('map keys that mean something to JavaScript stay entries', () => {
    const options = JSON.parse('{"__proto__":"x","constructor":"y","10":"ten","$base64":"AA=="}') as object
    const extra = { id: 't', extra: options }
    const message = { service, function: 'ProcessPayment', message: 'reply', seqid: 0 } as const
    const result = { ...value(undefined), trx: extra }
    const read = toDomain(decodeMessage(service, encodeMessage({ ...message, value: result })).value)
    expect(JSON.stringify(read)).toBe(JSON.stringify(result))
    expect(Object.getPrototypeOf((read as { trx: { extra: object } }).trx.extra)).toBe(Object.prototype)
  })

  test('an integer beyond 2^53-1 stays exact', () => {
    const service_config = { sliding_window: { $i64: '9007199254740993' }, operation_time_limit: 5 }
    const call = { service: 'FaultDetector', function: 'InitService', message: 'call', seqid: 0 } as const
    const init = { service_id: 's', service_config }
    const read = decodeMessage('FaultDetector', encodeMessage({ ...call, value: init }))
    expect(toDomain(read.value)).toEqual(init)
  })
})
