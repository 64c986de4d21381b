import { expect, test } from 'vitest'
import type { ProviderRequest, Reply } from '../effects/call.ts'
import { requestOf } from '../machine/advance.ts'
import { answer } from './answer.ts'
import { parseFile } from './parse.ts'
import type { ProviderAnswer, Scenario } from './scenario.ts'
import { runsBy } from './trace.ts'

const parsed = parseFile(
  JSON.stringify({
    version: 2,
    id: 'sample',
    title: { ru: 'п', en: 'p' },
    payment: {
      invoice_id: 'i',
      payment_id: '1',
      target: { processed: {} },
      cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
    },
    route: { provider: { id: 1 }, terminal: { id: 1 } },
  }),
)
if ('problems' in parsed) throw new Error(parsed.problems[0].path)
const [{ scenario }] = parsed.scenarios

const asked = [...runsBy(scenario)].map(requestOf).find(request => request?.service === 'provider')
if (asked?.service !== 'provider') throw new Error('the sample makes no call')

const number = { wake: 2, nth: 1, ofService: 1, attempt: 1 }
const success: ProviderAnswer = { result: { intent: { finish: { status: { success: {} } } } } }

const to = (change: Partial<Scenario>, request: Partial<ProviderRequest> = {}): Reply =>
  answer({ ...scenario, ...change }, { ...asked, ...request }, number)

test('the answers of a wake-up go before the rules, and the first rule that holds answers', () => {
  const late: ProviderAnswer = { ...success, took: 9 }
  const rules = [{ when: { attempt: 2 }, answer: late }, { answer: success }, { answer: late }]
  expect(to({ provider: rules })).toEqual(success)
  expect(to({ provider: rules, wakes: [{}, { provider: late }] })).toEqual({ ...success, took: 9 })
})

test('without an answer that fits the provider has crashed', () => {
  expect(to({ provider: [{ when: { state: 's' }, answer: success }] })).toEqual({
    error: { class: 'result_unexpected', reason: 'no answer of the scenario fits this call' },
  })
})

test('an answer of the other function could not be sent and is an error', () => {
  const reply = to({ provider: [{ answer: success }] }, { function: 'HandlePaymentCallback', callback: '' })
  expect(reply).toMatchObject({ error: { class: 'result_unexpected' } })
  const response = { result: { response: '', result: {} } }
  expect(to({ provider: [{ answer: response }] })).toMatchObject({ error: { class: 'result_unexpected' } })
})

const reason = (given?: string) => {
  const error = { class: 'result_unknown', ...(given !== undefined && { reason: given }) } as const
  const reply = to({ provider: [{ answer: { error } }] })
  return 'error' in reply ? reply.error.reason : undefined
}

test('an error always has a reason, and one that a header can carry', () => {
  expect(reason()).toBe('the service has not answered in time')
  expect(reason(' ')).toBe('the service has not answered in time')
  expect(reason('нет\r\nответа ')).toBe('нет ответа')
  expect(reason('x'.repeat(5000))).toBe('x'.repeat(1000))
})

test('the fault detector takes its wake-up’s answers one per call, then the usual one', () => {
  const wakes = [
    {},
    { fault_detector: ['service_not_found', { answer: 'result_unknown', took: 7 }] as const },
  ]
  const said = (ofService: number, name: 'InitService' | 'RegisterOperation' = 'RegisterOperation') =>
    answer(
      { ...scenario, wakes, fault_detector: { answer: 'ok', took: 5 } },
      { service: 'fault_detector', function: name, service_id: 's' },
      { ...number, ofService },
    )
  expect(said(1)).toEqual({ exception: 'ServiceNotFoundException' })
  expect(said(1, 'InitService')).toEqual({ result: {} })
  expect(said(2)).toMatchObject({ error: { class: 'result_unknown' }, took: 7 })
  expect(said(3)).toEqual({ result: {}, took: 5 })
})
