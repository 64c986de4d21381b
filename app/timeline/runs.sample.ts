import type { Input } from 'sessionscope/language/input.ts'
import { advance, needs, requestOf } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import type { History } from 'sessionscope/run/history.ts'
import { append, history, lastRun } from 'sessionscope/run/history.ts'
import { answer, callNumber } from 'sessionscope/scenario/answer.ts'
import { DEFAULT_PEOPLE } from 'sessionscope/scenario/people.ts'
import type { ProviderRule, Scenario } from 'sessionscope/scenario/scenario.ts'
import { nextOutside } from 'sessionscope/scenario/script.ts'
import { startRun } from 'sessionscope/scenario/start.ts'

const noon = Date.UTC(2024, 5, 1, 12)

const scenarioOf = (provider: readonly ProviderRule[], further: Partial<Scenario> = {}): Scenario => ({
  id: 'sample',
  title: { ru: 'Sample', en: 'Sample' },
  about: undefined,
  recorded: false,
  doors: 'guarded',
  after_left: false,
  now: noon,
  payment: {
    invoice_id: 'inv1',
    payment_id: '1',
    target: { processed: {} },
    cost: { amount: 42_000, currency: { symbolic_code: 'RUB' } },
    processing_deadline: '2024-06-01T12:15:00Z',
  },
  route: { provider: { id: 1 }, terminal: { id: 1 } },
  options: {},
  config: {},
  people: DEFAULT_PEOPLE,
  outside: [],
  wakes: [],
  provider,
  fault_detector: 'ok',
  ...further,
})

/** The payer is sent to the bank's page and comes back after 20 s with a callback. */
export const threeDSecure = scenarioOf(
  [
    {
      when: { function: 'ProcessPayment' },
      answer: {
        took: 420,
        result: {
          intent: {
            suspend: {
              tag: '3ds-7f3a91',
              timeout: { timeout: 60 },
              user_interaction: { redirect: { get_request: { uri: 'https://acs.example/1' } } },
            },
          },
          next_state: 'await-3ds',
          trx: { id: '8812004417', extra: {} },
        },
      },
    },
    { answer: { result: { response: 'ok', result: { intent: { finish: { status: { success: {} } } } } } } },
  ],
  { outside: [{ after: 20_000, callback: { tag: '3ds-7f3a91', payload: 'paRes' } }] },
)

/** Every call is answered with `sleep`: it polls for ever. */
export const polling = scenarioOf([
  { answer: { took: 30, result: { intent: { sleep: { timer: { timeout: 5 } } }, next_state: 'waiting' } } },
])

/** The provider's connection breaks on every call. */
export const unavailable = scenarioOf([
  { answer: { took: 1500, error: { class: 'resource_unavailable', reason: 'econnrefused' } } },
])

const inputFor = (scenario: Scenario, run: Run): Input | undefined => {
  const request = requestOf(run)
  return request ? { reply: answer(scenario, request, callNumber(run, request)) } : nextOutside(scenario, run)
}

/** A history of the scenario of so many steps more, or up to its end. */
export const playOn = (scenario: Scenario, past: History, steps: number): History => {
  let grown = past
  for (let step = 0; step < steps; step++) {
    const run = lastRun(grown)
    const input = needs(run) === 'nothing' ? undefined : inputFor(scenario, run)
    if (needs(run) !== 'nothing' && !input) break
    grown = append(grown, advance(run, input), input)
  }
  return grown
}

/** The scenario played from its beginning. */
export const play = (scenario: Scenario, steps = 500): History =>
  playOn(scenario, history(startRun(scenario)), steps - 1)
