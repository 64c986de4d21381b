import fc from 'fast-check'
import type { FaultDetectorAnswer, ProviderAnswer } from '../scenario/scenario.ts'
import type { OperationFailure } from '../session/domain.ts'

const CODES = ['temporarily_unavailable', 'insufficient_funds', 'rejected_by_issuer', 'made_up', 'unknown']
export const TAGS = ['t1', 't2', 'тег'] as const

const sub = fc.record(
  { code: fc.constantFrom(...CODES), sub: fc.constant({ code: 'deeper' }) },
  { requiredKeys: ['code'] },
)

/** A transient failure comes up as often as all others, since only it leads on to the retries. */
export const failure = fc.oneof(
  fc.constant({ code: 'authorization_failed', sub: { code: 'temporarily_unavailable' } }),
  fc.record(
    {
      code: fc.constantFrom('authorization_failed', 'no_route_found'),
      reason: fc.constant('because'),
      sub,
    },
    { requiredKeys: ['code'] },
  ),
)

export const trx = fc.record({
  id: fc.constantFrom('trx1', 'trx1', 'trx2'),
  extra: fc.constantFrom<Record<string, string>>({}, { rrn: '2' }),
})

const timer = fc.oneof(
  fc.record({ timeout: fc.constantFrom(0, 5, 60) }),
  fc.record({ deadline: fc.constantFrom('2024-06-01T12:00:30Z', '2024-06-02T00:00:00Z') }),
)

const timeoutBehaviour = fc.oneof(
  fc.constant({ callback: 'gave up waiting' }),
  fc
    .oneof(fc.constant({ operation_timeout: {} }), fc.record({ failure }))
    .map((operation_failure: OperationFailure) => ({ operation_failure })),
)

const interaction = fc.oneof(
  fc.constant({ redirect: { get_request: { uri: 'https://acs.example/1' } } }),
  fc.constant({ redirect: { post_request: { uri: 'https://acs.example/2', form: { a: 'b' } } } }),
)

const asking = { user_interaction: interaction, user_interaction_completion: fc.constant({}) }

const changedCost = fc.constant({
  amount: 41_000,
  currency: { name: 'Russian rouble', symbolic_code: 'RUB', numeric_code: 643, exponent: 2 },
})

const success = fc.record({ token: fc.constant('token-1'), changed_cost: changedCost }, { requiredKeys: [] })

const sleep = fc.record({ timer, ...asking }, { requiredKeys: ['timer'] }).map(intent => ({ sleep: intent }))
const suspend = fc
  .record(
    { tag: fc.constantFrom(...TAGS), timeout: timer, timeout_behaviour: timeoutBehaviour, ...asking },
    { requiredKeys: ['tag', 'timeout'] },
  )
  .map(intent => ({ suspend: intent }))

const intent = fc.oneof(
  { weight: 3, arbitrary: suspend },
  { weight: 2, arbitrary: sleep },
  { weight: 1, arbitrary: success.map(status => ({ finish: { status: { success: status } } })) },
  { weight: 2, arbitrary: failure.map(status => ({ finish: { status: { failure: status } } })) },
)

const carried = { next_state: fc.constantFrom('', 's1', 's2'), trx }

const error = fc.record({
  error: fc.record({
    class: fc.constantFrom('result_unexpected', 'result_unknown', 'resource_unavailable'),
  }),
})

const took = fc.constantFrom<{ took?: number }>({}, {}, {}, { took: 40 }, { took: 30_000 })

const timed = (answer: fc.Arbitrary<ProviderAnswer>): fc.Arbitrary<ProviderAnswer> =>
  fc
    .tuple(fc.oneof({ weight: 3, arbitrary: answer }, { weight: 1, arbitrary: error }), took)
    .map(([said, spent]) => ({ ...said, ...spent }))

/** What ProcessPayment may say: always with an intent. */
export const processAnswer = timed(
  fc.record({ result: fc.record({ intent, ...carried }, { requiredKeys: ['intent'] }) }),
)

/** What HandlePaymentCallback may say: without an intent it is a silent answer. */
export const callbackAnswer = timed(
  fc.record({
    result: fc.record({
      response: fc.constantFrom('', 'thank you'),
      result: fc.record({ intent, ...carried }, { requiredKeys: [] }),
    }),
  }),
)

export const faultDetectorAnswer = fc.constantFrom<FaultDetectorAnswer[]>(
  'ok',
  'ok',
  'ok',
  'service_not_found',
  'result_unexpected',
  'result_unknown',
  'resource_unavailable',
)
