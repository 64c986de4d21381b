import type { History } from 'sessionscope/run/history.ts'
import {
  plainPayment,
  polling as plainPolling,
  play as playFrom,
} from 'sessionscope/scenario/polling.sample.ts'
import type { ProviderRule, Scenario } from 'sessionscope/scenario/scenario.ts'

/** A quarter of an hour after the payment begins. */
const withDeadline = (scenario: Scenario): Scenario => ({
  ...scenario,
  payment: { ...scenario.payment, processing_deadline: '2024-06-01T12:15:00Z' },
})

const scenarioOf = (provider: readonly ProviderRule[], further: Partial<Scenario> = {}): Scenario =>
  withDeadline(plainPayment(provider, further))

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
export const polling = withDeadline(plainPolling)

/** The provider's connection breaks on every call. */
export const unavailable = scenarioOf([
  { answer: { took: 1500, error: { class: 'resource_unavailable', reason: 'econnrefused' } } },
])

/** The scenario played from its beginning. */
export const play = (scenario: Scenario, entries = 500): History => playFrom(scenario, entries)
