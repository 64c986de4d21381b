import fc from 'fast-check'
import type { Retries, RetryPolicy } from '../payment/retry.ts'
import { DEFAULT_PEOPLE } from '../scenario/people.ts'
import type { ProviderRule, Scenario, ScriptedInput } from '../scenario/scenario.ts'
import type { RepairScenario } from '../session/domain.ts'
import {
  callbackAnswer,
  failure,
  faultDetectorAnswer,
  processAnswer,
  TAGS,
  trx,
} from './answers.arbitrary.ts'

const NOW = 1_717_243_200_000
const ATTEMPTS = 6

const retries = fc.oneof(
  fc.nat(3),
  fc.constant<Retries>('infinity'),
  fc.record({ max_total_timeout: fc.nat(30) }),
)

const plainPolicy: fc.Arbitrary<RetryPolicy> = fc.oneof(
  fc.constant({ no_retry: {} }),
  fc.record({ linear: fc.record({ retries, timeout: fc.integer({ min: 1, max: 10 }) }) }),
  fc.record({
    exponential: fc.record(
      {
        retries,
        factor: fc.constantFrom(1, 1.5, 2),
        timeout: fc.integer({ min: 1, max: 5 }),
        max_timeout: fc.integer({ min: 1, max: 20 }),
      },
      { requiredKeys: ['retries', 'factor', 'timeout'] },
    ),
  }),
  fc.record({ intervals: fc.array(fc.nat(20), { maxLength: 3 }) }),
)

export const policy: fc.Arbitrary<RetryPolicy> = fc.oneof(
  { weight: 4, arbitrary: plainPolicy },
  {
    weight: 1,
    arbitrary: fc.record({ timecap: fc.record({ timeout: fc.nat(30), policy: plainPolicy }) }),
  },
)

const plainRepair: fc.Arbitrary<RepairScenario> = fc.oneof(
  fc.record({ fail_session: fc.record({ failure, trx }, { requiredKeys: ['failure'] }) }),
  fc.record({ fulfill_session: fc.record({ trx }, { requiredKeys: [] }) }),
  fc.record({ fail_pre_processing: fc.record({ failure }) }),
)

export const repair: fc.Arbitrary<RepairScenario> = fc.oneof(
  { weight: 3, arbitrary: plainRepair },
  {
    weight: 1,
    arbitrary: fc.record({
      complex: fc.record({ scenarios: fc.array(plainRepair, { minLength: 1, maxLength: 3 }) }),
    }),
  },
)

const tag = fc.constantFrom(...TAGS, 'nobody knows it')
const outsideInput: fc.Arbitrary<ScriptedInput> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ callback: fc.record({ tag, payload: fc.constantFrom('', 'p') }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      change_session: fc.record({ tag, change: fc.record({ status: fc.record({ failure }) }) }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ repair: fc.record({ scenario: repair }) }) },
)
const after = fc.constantFrom<{ after?: number }>({}, { after: 0 }, { after: 2_000 }, { after: 70_000 })
const soon = fc.tuple(outsideInput, after).map(([input, wait]) => ({ ...input, ...wait }))
const byHand: fc.Arbitrary<ScriptedInput> = fc.constant({ timer: {} })

/** Inputs and doors belong together: only where a recording stands is the timer an input of the list. */
const entrance = fc.oneof(
  fc.record({
    recorded: fc.constant(true),
    doors: fc.constant('open' as const),
    outside: fc.array(fc.oneof({ weight: 2, arbitrary: byHand }, { weight: 1, arbitrary: outsideInput }), {
      maxLength: 10,
    }),
  }),
  fc.record({
    recorded: fc.constant(false),
    doors: fc.constantFrom('guarded' as const, 'open' as const),
    outside: fc.array(soon, { maxLength: 6 }),
  }),
)

const target = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ processed: {} }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { captured: { reason: 'r' } },
      { captured: { reason: 'r', cost: { amount: 10_000, currency: { symbolic_code: 'RUB' } } } },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ cancelled: { reason: 'r' } }) },
  { weight: 1, arbitrary: fc.constant({ refunded: {} }) },
)

const payment = fc.record(
  {
    invoice_id: fc.constant('inv1'),
    payment_id: fc.constant('1'),
    refund_id: fc.constant('7'),
    target,
    cost: fc.constant({ amount: 42_000, currency: { symbolic_code: 'RUB' } }),
    processing_deadline: fc.constantFrom(
      '2024-06-01T12:00:00Z',
      '2024-06-01T12:00:01Z',
      '2024-07-01T00:00:00Z',
    ),
    processed_trx: trx,
  },
  { requiredKeys: ['invoice_id', 'payment_id', 'target', 'cost'] },
)

const config = fc.record(
  {
    payment_retry_policy: fc.record(
      { processed: policy, captured: policy, cancelled: policy, refunded: policy },
      { requiredKeys: [] },
    ),
    benign_failures: fc.subarray(['insufficient_funds', 'made_up']),
    provider_timeout: fc.constantFrom(40, 30_000),
  },
  { requiredKeys: [] },
)

/** The provider's answers by attempt, one for each function; after them it finishes, so that a run comes to an end. */
const rules: fc.Arbitrary<readonly ProviderRule[]> = fc
  .array(fc.tuple(processAnswer, callbackAnswer), { maxLength: ATTEMPTS })
  .map(pairs => [
    ...pairs.flatMap(([process, callback], index): ProviderRule[] => [
      { when: { function: 'ProcessPayment', attempt: index + 1 }, answer: process },
      { when: { function: 'HandlePaymentCallback', attempt: index + 1 }, answer: callback },
    ]),
    { when: { function: 'ProcessPayment' }, answer: { result: { intent: DONE } } },
    { answer: { result: { response: 'done', result: { intent: DONE } } } },
  ])

const DONE = { finish: { status: { success: {} } } }

/** Any scenario that the protocol allows, over all four targets, both kinds of doors and everything in between. */
export const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    entrance,
    payment,
    config,
    provider: rules,
    wakes: fc.array(fc.record({ fault_detector: fc.array(faultDetectorAnswer, { maxLength: 4 }) }), {
      maxLength: 6,
    }),
    fault_detector: faultDetectorAnswer,
    after_left: fc.boolean(),
    options: fc.constantFrom<Record<string, string>>({}, { terminal: 'x' }),
  })
  // Cloned, for plain objects: some of those generated have no prototype, which nothing read from a file has.
  .map(({ entrance: how, ...rest }) =>
    structuredClone({
      id: 'arbitrary',
      title: { ru: 'Любой', en: 'Any' },
      about: undefined,
      now: NOW,
      route: { provider: { id: 17 }, terminal: { id: 5 } },
      people: DEFAULT_PEOPLE,
      ...how,
      ...rest,
    }),
  )
