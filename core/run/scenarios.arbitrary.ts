import fc from 'fast-check'
import { currencyBy, DEFAULT_PEOPLE } from '../scenario/people.ts'
import type { ProviderAnswer, ProviderRule, Scenario, WakeAnswers } from '../scenario/scenario.ts'
import type { Target } from '../session/domain.ts'
import {
  callbackAnswer,
  DONE,
  faultDetectorAnswer,
  processAnswer,
  STRANGE,
  trx,
} from './answers.arbitrary.ts'
import { entrance } from './inputs.arbitrary.ts'
import { policy } from './policies.arbitrary.ts'

const NOW = 1_717_243_200_000
const ATTEMPTS = 6

const cost = fc.constantFrom(
  { amount: 42_000, currency: { symbolic_code: 'RUB' } },
  { amount: 0, currency: { symbolic_code: 'KZT' } },
)

const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ processed: {} }) },
  {
    weight: 1,
    arbitrary: fc.record({
      captured: fc.record({ reason: fc.constantFrom('', 'r'), cost }, { requiredKeys: [] }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ cancelled: fc.record({ reason: fc.constant('r') }, { requiredKeys: [] }) }),
  },
  { weight: 2, arbitrary: fc.constant({ refunded: {} }) },
)

/** Before, at and after the beginning; with fractions that the clock does not have, and from other zones. */
const deadline = fc.constantFrom(
  '2024-06-01T12:00:00Z',
  '2024-06-01T12:00:00.000001Z',
  '2024-06-01T15:00:00.5+03:00',
  '2024-06-01T11:59:59.999999999Z',
  '2024-06-01T04:30:01-07:30',
  '2024-07-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
)

const payment = fc.record(
  {
    invoice_id: fc.constantFrom('inv1', 'счёт'),
    payment_id: fc.constant('1'),
    refund_id: fc.constant('7'),
    target,
    cost,
    processing_deadline: deadline,
    processed_trx: trx,
  },
  { requiredKeys: ['invoice_id', 'payment_id', 'target', 'cost'] },
)

const perTarget = { processed: policy, captured: policy, cancelled: policy, refunded: policy }
const policies = fc.oneof(
  { weight: 3, arbitrary: fc.record(perTarget) },
  { weight: 1, arbitrary: fc.record(perTarget, { requiredKeys: [] }) },
)

const config = fc.record(
  {
    payment_retry_policy: policies,
    benign_failures: fc.subarray(['insufficient_funds', 'made_up']),
    provider_timeout: fc.constantFrom(1, 40, 30_000, 30_000, 3_000_000_000_000_000),
  },
  { requiredKeys: [] },
)

/** What a provider says when its list is at an end: mostly it is done, or else it goes on so for ever. */
const atLast: fc.Arbitrary<ProviderAnswer> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<ProviderAnswer>({ result: { intent: DONE } }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<ProviderAnswer>(
      {
        result: {
          intent: {
            finish: {
              status: {
                failure: { code: 'authorization_failed', sub: { code: 'temporarily_unavailable' } },
              },
            },
          },
        },
      },
      { result: { intent: { sleep: { timer: { timeout: 0 } } } } },
      { result: { intent: { sleep: { timer: { timeout: 2_147_483_647 } } } } },
      { error: { class: 'resource_unavailable' } },
    ),
  },
)

/** The provider's answers by attempt, one for each function, and then always the same. */
const rules: fc.Arbitrary<readonly ProviderRule[]> = fc
  .tuple(fc.array(fc.tuple(processAnswer, callbackAnswer), { maxLength: ATTEMPTS, size: 'max' }), atLast)
  .map(([pairs, last]) => [
    ...pairs.flatMap(([process, callback], index): ProviderRule[] => [
      { when: { function: 'ProcessPayment', attempt: index + 1 }, answer: process },
      { when: { function: 'HandlePaymentCallback', attempt: index + 1 }, answer: callback },
    ]),
    { when: { function: 'ProcessPayment' }, answer: last },
    { answer: { result: { response: 'done', result: { intent: DONE } } } },
  ])

/** Answers by wake-up go before the rules, fit the call or not; the detector's may be more than it is asked. */
const wakes: fc.Arbitrary<readonly WakeAnswers[]> = fc.array(
  fc.record(
    {
      provider: fc.oneof(processAnswer, callbackAnswer),
      fault_detector: fc.array(faultDetectorAnswer, { maxLength: 12 }),
    },
    { requiredKeys: ['fault_detector'] },
  ),
  { maxLength: 6 },
)

/**
 * Any scenario that a file can hold, over all four targets, both kinds of doors and everything in between. Some never
 * come to an end: whoever plays one sets a bound.
 */
export const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    entrance,
    payment,
    config,
    provider: rules,
    wakes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: wakes }),
    fault_detector: faultDetectorAnswer,
    after_left: fc.boolean(),
    now: fc.constantFrom(NOW, NOW, NOW + 1, NOW + 999),
    options: fc.constantFrom<Record<string, string>>({}, { terminal: 'x' }, STRANGE),
  })
  // Cloned, for plain objects: some of those generated have no prototype, which nothing read from a file has.
  .map(({ entrance: how, ...rest }) =>
    structuredClone({
      id: 'arbitrary',
      title: { ru: 'Любой', en: 'Any' },
      about: undefined,
      route: { provider: { id: 17 }, terminal: { id: 5 } },
      people: { ...DEFAULT_PEOPLE, currency: currencyBy(rest.payment.cost.currency.symbolic_code) },
      ...how,
      ...rest,
    }),
  )
