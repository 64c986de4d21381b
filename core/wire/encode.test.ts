import { describe, expect, test } from 'vitest'
import { encodeMessage } from './message.ts'
import { WireError, type WireErrorCode } from './wireError.ts'

const head = { service: 'ProviderProxy', function: 'ProcessPayment', message: 'reply', seqid: 0 } as const
const done = { finish: { status: { success: {} } } }
const cyclic: Record<string, unknown> = { code: 'c' }
cyclic.sub = cyclic

/** Refused values: what is wrong, the value, the code and the path of the error. */
const refused: [string, unknown, WireErrorCode, string][] = [
  ['no object', null, 'bad_value', 'success'],
  ['a required field left out', {}, 'missing_field', 'success'],
  ['a required field that is undefined', { intent: undefined }, 'missing_field', 'success'],
  ['a null in place of nothing', { intent: done, trx: null }, 'bad_value', 'success.trx'],
  ['a field that the struct does not have', { intent: done, nextState: 's' }, 'unknown_field', 'success'],
  ['a union without a field', { intent: {} }, 'union_empty', 'success.intent'],
  [
    'a union with two fields',
    { intent: { ...done, sleep: { timer: { timeout: 1 } } } },
    'union_several',
    'success.intent',
  ],
  [
    'a fraction',
    { intent: { sleep: { timer: { timeout: 1.5 } } } },
    'bad_value',
    'success.intent.sleep.timer.timeout',
  ],
  [
    '33 bits',
    { intent: { sleep: { timer: { timeout: 2 ** 31 } } } },
    'bad_value',
    'success.intent.sleep.timer.timeout',
  ],
  [
    'a lone surrogate',
    { intent: { finish: { status: { success: { token: '\ud800' } } } } },
    'bad_value',
    'success.intent.finish.status.success.token',
  ],
  [
    'base64 without its padding',
    { intent: done, next_state: { $base64: 'AA' } },
    'bad_value',
    'success.next_state',
  ],
  [
    'base64 with bits left over',
    { intent: done, next_state: { $base64: 'AB==' } },
    'bad_value',
    'success.next_state',
  ],
  [
    'a number among text',
    { intent: done, trx: { id: 't', extra: { a: 1 } } },
    'bad_value',
    'success.trx.extra["a"]',
  ],
  ['a list for a map', { intent: done, trx: { id: 't', extra: [] } }, 'bad_value', 'success.trx.extra'],
  [
    'an enum value that is not',
    { intent: done, trx: { id: 't', extra: {}, additional_info: { three_ds_verification: 'maybe' } } },
    'unknown_enum_value',
    'success.trx.additional_info.three_ds_verification',
  ],
]

describe('writing', () => {
  test.each(refused)('%s is refused', (_, value, code, path) => {
    const error = refusalOf(() => encodeMessage({ ...head, value }))
    expect(error).toMatchObject({ code, path, offset: undefined })
    expect(error.message).toMatch(/^In .*\.$/)
  })

  test('a value that contains itself ends', () => {
    const value = { intent: { finish: { status: { failure: cyclic } } } }
    expect(refusalOf(() => encodeMessage({ ...head, value })).code).toBe('too_deep')
  })

  test.each([
    ['a number beyond 2^53-1', 2 ** 53],
    ['65 bits', { $i64: '9223372036854775808' }],
    ['65 bits, negative', -(2n ** 63n) - 1n],
    ['digits that are none', { $i64: '1e3' }],
    ['a marker with company', { $i64: '1', more: true }],
    ['text', '1'],
  ])('an i64 that is %s is refused', (_, sliding_window) => {
    const value = { service_id: 's', service_config: { sliding_window, operation_time_limit: 1 } }
    const call = {
      service: 'FaultDetector',
      function: 'InitService',
      message: 'call',
      seqid: 0,
      value,
    } as const
    expect(refusalOf(() => encodeMessage(call))).toMatchObject({
      code: 'bad_value',
      path: 'service_config.sliding_window',
    })
  })

  test('an unknown service, an unknown function, a value in a void reply', () => {
    expect(at('Provider', 'ProcessPayment', {})).toBe('unknown_service')
    expect(at('ProviderProxy', 'toString', {})).toBe('unknown_function')
    expect(at('FaultDetector', 'InitService', { lost: 1 })).toBe('unknown_field')
    expect(at('FaultDetector', 'InitService', { $exception: { ex1: {} } })).toBe('unknown_field')
    expect(at('FaultDetector', 'RegisterOperation', { $exception: {} })).toBe('union_empty')
  })
})

function at(service: string, name: string, value: unknown): WireErrorCode {
  return refusalOf(() => encodeMessage({ service, function: name, message: 'reply', seqid: 0, value })).code
}

function refusalOf(write: () => unknown): WireError {
  try {
    write()
  } catch (error) {
    if (error instanceof WireError) return error
    throw error
  }
  throw new Error('the value was accepted')
}
