import { expect, test } from 'vitest'
import { parseFile } from './parse.ts'
import type { Scenario } from './scenario.ts'
import { Endless, MOST_STEPS, runsBy, trace } from './trace.ts'

const opened = (change: object): Scenario => {
  const file = {
    version: 2,
    id: 'sample',
    title: { ru: 'пример', en: 'sample' },
    payment: {
      invoice_id: 'inv',
      payment_id: '1',
      target: { processed: {} },
      cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
    },
    route: { provider: { id: 1 }, terminal: { id: 1 } },
    ...change,
  }
  const parsed = parseFile(JSON.stringify(file))
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenarios[0].scenario
}

const answers = (result: object) => ({ answers: { provider: [{ answer: { result } }] } })
const silentTimeout = {
  answers: {
    provider: [
      {
        when: { function: 'ProcessPayment' },
        answer: {
          result: {
            intent: { suspend: { tag: 't', timeout: { timeout: 5 }, timeout_behaviour: { callback: 'p' } } },
          },
        },
      },
      { when: { function: 'HandlePaymentCallback' }, answer: { result: { response: '', result: {} } } },
    ],
  },
}

test('an input that the machine does not take is passed over and keeps nothing back', () => {
  const failing = answers({ intent: { finish: { status: { failure: { code: 'authorization_failed' } } } } })
  const captured = {
    invoice_id: 'inv',
    payment_id: '1',
    target: { captured: {} },
    cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
  }
  const outside = [
    { timer: {}, after: 1000 },
    { timer: {} },
    { repair: { scenario: { fulfill_session: {} } }, after: 1000 },
  ]
  const [failed, repaired] = trace(opened({ ...failing, payment: captured, outside })).slice(-2)
  expect(failed?.outcome).toMatchObject({ exception: { reason: 'invalid_capture_failure' } })
  expect(repaired).toMatchObject({ activity: 'payment/finalizing_accounter', left: true })
})

test('behind guarded doors a timer that is not armed cannot fire', () => {
  const traced = trace(opened({ ...silentTimeout, outside: [{ timer: {}, after: 100_000 }] }))
  expect(traced.at(-1)?.session).toMatchObject({ status: 'suspended' })
  expect(traced).toHaveLength(3)
})

test('a scenario that polls for ever is given up after a stated number of steps', () => {
  const polling = opened(answers({ intent: { sleep: { timer: { timeout: 5 } } } }))
  let seen = 0
  const run = () => {
    for (const _ of runsBy(polling)) seen++
  }
  expect(run).toThrow(Endless)
  expect(seen).toBe(MOST_STEPS)
})

test('the wake-ups of a scenario are numbered, timers included', () => {
  const traced = trace(opened(answers({ intent: { finish: { status: { success: {} } } } })))
  expect(traced.map(({ step }) => step)).toEqual([0, 1])
})
