import { describe, expect, test } from 'vitest'
import type { Reply, Request } from '../effects/call.ts'
import type { PaymentContext } from '../session/domain.ts'
import { answerTo, callOf, replyFrom, requestFrom } from './calls.ts'
import { decodeMessage, encodeMessage } from './message.ts'
import { readAnswer } from './woody/client.ts'

const now = 1_717_243_200_250
const service_config = { sliding_window: 60_000, operation_time_limit: 1_200_000, pre_aggregation_size: 2 }
const currency = { name: 'Rouble', symbolic_code: 'RUB', numeric_code: 643, exponent: 2 }
const cost = { amount: 42_000, currency }
const context: PaymentContext = {
  session: { target: { captured: { reason: 'r' } }, state: 'состояние' },
  payment_info: {
    shop: {
      id: 's',
      category: { name: 'c', description: '' },
      details: { name: 'd' },
      location: { url: 'u' },
    },
    invoice: { id: 'i', created_at: 't', due: 't', details: { product: 'p' }, cost },
    payment: {
      id: '1',
      created_at: 't',
      payment_resource: {
        disposable_payment_resource: {
          payment_tool: { bank_card: { token: 't', bin: '424242', last_digits: '4242' } },
        },
      },
      cost,
      contact_info: {},
    },
  },
  options: JSON.parse('{"10":"ten","__proto__":"x"}'),
}

const requests: readonly Request[] = [
  { service: 'provider', function: 'ProcessPayment', context },
  { service: 'provider', function: 'HandlePaymentCallback', context, callback: '' },
  { service: 'provider', function: 'HandlePaymentCallback', context, callback: 'молчи' },
  { service: 'fault_detector', function: 'InitService', service_id: 's' },
  ...(['start', 'finish', 'error'] as const).map(
    state =>
      ({
        service: 'fault_detector',
        function: 'RegisterOperation',
        service_id: 's',
        operation_id: 'o',
        state,
      }) as const,
  ),
]

describe('requests', () => {
  test.each([
    ['start', { start: { time_start: '2024-06-01T12:00:00.250Z' } }],
    ['finish', { finish: { time_end: '2024-06-01T12:00:00.250Z' } }],
    ['error', { error: { time_end: '2024-06-01T12:00:00.250Z' } }],
  ] as const)('an operation’s %s carries the run’s instant under its own name', (state, expected) => {
    const request = {
      service: 'fault_detector',
      function: 'RegisterOperation',
      service_id: 's',
      operation_id: 'o',
      state,
    } as const
    expect(callOf(request, now)).toEqual({
      service: 'FaultDetector',
      function: 'RegisterOperation',
      value: { service_id: 's', operation: { operation_id: 'o', state: expected }, service_config },
    })
  })

  test('a service is set up with its id and configuration only', () => {
    const request = { service: 'fault_detector', function: 'InitService', service_id: 's' } as const
    expect(callOf(request, now).value).toEqual({ service_id: 's', service_config })
  })

  test.each(requests)('$service $function comes back from the wire as it was', request => {
    const { service, function: name, value } = callOf(request, now)
    const bytes = encodeMessage({ service, function: name, message: 'call', seqid: 0, value })
    expect(requestFrom(decodeMessage(service, bytes))).toStrictEqual(request)
  })

  test('a function that the algorithm never calls stands for no request', () => {
    expect(requestFrom({ function: 'GetStatistics', value: { services: [] } })).toBeUndefined()
  })
})

describe('replies', () => {
  const success = { intent: { finish: { status: { success: {} } } } }
  const cases: readonly (readonly [string, string, Reply])[] = [
    [
      'ProviderProxy',
      'ProcessPayment',
      { result: { ...success, next_state: '', trx: { id: 't', extra: {} } } },
    ],
    ['ProviderProxy', 'HandlePaymentCallback', { result: { response: 'да', result: success } }],
    ['ProviderProxy', 'HandlePaymentCallback', { result: { response: '', result: {} } }],
    ['ProviderProxy', 'ProcessPayment', { error: { class: 'result_unknown', reason: 'нет ответа' } }],
    ['FaultDetector', 'InitService', { result: {} }],
    ['FaultDetector', 'RegisterOperation', { result: {} }],
    ['FaultDetector', 'RegisterOperation', { exception: 'ServiceNotFoundException' }],
    ['FaultDetector', 'RegisterOperation', { error: { class: 'resource_unavailable', reason: 'x' } }],
    ['FaultDetector', 'RegisterOperation', { error: { class: 'result_unexpected', reason: 'x' } }],
  ]

  test.each(cases)('%s %s: the reply comes back from the wire as it was', (service, name, reply) => {
    const { status, headers, body } = answerTo({ service, function: name, seqid: 0 }, reply)
    const answer = { status, headers: (header: string) => headers[header], body }
    expect(replyFrom(readAnswer({ service, function: name }, answer))).toStrictEqual(reply)
  })

  test('a reply that does not fit the function is refused', () => {
    const call = { service: 'ProviderProxy', function: 'ProcessPayment', seqid: 0 }
    expect(() => answerTo(call, { result: { response: '', result: {} } })).toThrow(/response/)
  })
})
