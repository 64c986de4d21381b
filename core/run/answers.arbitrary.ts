import fc from 'fast-check'
import { FAULT_DETECTOR_TIMEOUT } from '../effects/call.ts'
import { FAULTS } from '../scenario/fault.ts'
import type { FaultDetectorAnswer, FaultDetectorWord, ProviderAnswer } from '../scenario/scenario.ts'
import type { Failure, OperationFailure, TransactionInfo } from '../session/domain.ts'

const CODES = ['temporarily_unavailable', 'insufficient_funds', 'rejected_by_issuer', 'made_up', 'unknown']
/** One tag more often than the others: a callback is to find its session at times, and to miss it. */
export const TAGS = [...Array.from({ length: 9 }, () => 't1'), 't2', 'тег', '']
export const DONE = { finish: { status: { success: {} } } }

/** Keys that mean something to an object itself, and none at all; in a map they are keys like any other. */
export const STRANGE: Readonly<Record<string, string>> = {
  constructor: 'c',
  prototype: 'p',
  toString: '',
  '': 'e',
}

export const payload = fc.constantFrom('', 'p', 'ы\u0000\n')

const sub = fc.record(
  { code: fc.constantFrom(...CODES), sub: fc.constant({ code: 'deeper' }) },
  { requiredKeys: ['code'] },
)

/** A transient failure comes up as often as all others, since only it leads on to the retries. */
export const failure: fc.Arbitrary<Failure> = fc.oneof(
  fc.constantFrom(
    { code: 'authorization_failed', sub: { code: 'temporarily_unavailable' } },
    { code: 'authorization_failed', sub: { code: 'temporarily_unavailable', sub: { code: 'deeper' } } },
  ),
  fc.record(
    {
      code: fc.constantFrom('authorization_failed', 'no_route_found', ''),
      reason: fc.constantFrom('because', ''),
      sub,
    },
    { requiredKeys: ['code'] },
  ),
)

export const trx: fc.Arbitrary<TransactionInfo> = fc.record(
  {
    id: fc.constantFrom(...Array.from({ length: 9 }, () => 'trx1'), 'trx2'),
    extra: fc.constantFrom<Record<string, string>>({}, { rrn: '2' }, { rrn: '3', a: '' }, STRANGE),
    timestamp: fc.constantFrom('2024-06-01T12:00:00Z', '2024-06-01T15:00:00.000001+03:00'),
    additional_info: fc.constantFrom({}, { rrn: '77' }),
  },
  { requiredKeys: ['id', 'extra'] },
)

const timer = fc.oneof(
  fc.record({ timeout: fc.constantFrom(0, 5, 60, 60, 600, 3_600, -7, 2_147_483_647) }),
  fc.record({
    deadline: fc.constantFrom(
      '2024-06-01T12:00:30Z',
      '2024-06-01T12:00:30.0005Z',
      '2024-06-02T00:00:00+14:00',
      '1999-01-01T00:00:00Z',
      '9999-12-31T23:59:59.999999Z',
    ),
  }),
)

const timeoutBehaviour = fc.oneof(
  fc.constantFrom({ callback: 'gave up waiting' }, { callback: '' }),
  fc
    .oneof(fc.constant({ operation_timeout: {} }), fc.record({ failure }))
    .map((operation_failure: OperationFailure) => ({ operation_failure })),
)

const interaction = fc.oneof(
  fc.constant({ redirect: { get_request: { uri: 'https://acs.example/1' } } }),
  fc.constant({ redirect: { post_request: { uri: 'https://acs.example/2', form: { a: 'b' } } } }),
)

const asking = { user_interaction: interaction, user_interaction_completion: fc.constant({}) }

/** A cost that is another one, the very same, nothing, and in another currency. */
const changedCost = fc.constantFrom(
  ...[41_000, 42_000, 0].map(amount => ({
    amount,
    currency: { name: 'Russian rouble', symbolic_code: 'RUB', numeric_code: 643, exponent: 2 },
  })),
  { amount: 500, currency: { name: 'Yen', symbolic_code: 'JPY', numeric_code: 392, exponent: 0 } },
)

const success = fc.record(
  { token: fc.constantFrom('token-1', ''), changed_cost: changedCost },
  { requiredKeys: [] },
)

const sleep = fc.record({ timer, ...asking }, { requiredKeys: ['timer'] }).map(intent => ({ sleep: intent }))
const suspend = fc
  .record(
    { tag: fc.constantFrom(...TAGS), timeout: timer, timeout_behaviour: timeoutBehaviour, ...asking },
    { requiredKeys: ['tag', 'timeout'] },
  )
  .map(intent => ({ suspend: intent }))

const intent = fc.oneof(
  { weight: 4, arbitrary: suspend },
  { weight: 2, arbitrary: sleep },
  { weight: 1, arbitrary: success.map(status => ({ finish: { status: { success: status } } })) },
  { weight: 2, arbitrary: failure.map(status => ({ finish: { status: { failure: status } } })) },
)

const carried = { next_state: fc.constantFrom('', 's1', 's2', 'ы'), trx }

const ERRORS = ['result_unexpected', 'result_unknown', 'resource_unavailable'] as const
const error: fc.Arbitrary<ProviderAnswer> = fc.oneof(
  fc.record({
    error: fc.record(
      {
        class: fc.constantFrom(...ERRORS),
        reason: fc.constantFrom('', ' \n ', 'сбой', 'a  b\t'),
        from: fc.constantFrom('near' as const, 'far' as const),
      },
      { requiredKeys: ['class'] },
    ),
  }),
  fc.record({ fault: fc.constantFrom(...FAULTS) }),
)

const CENTURY = 3_155_760_000_000

/** Mostly no time at all; otherwise just within the limits that scenarios set, at them, and beyond all of them. */
const took = fc.oneof(
  { weight: 9, arbitrary: fc.constant<{ took?: number }>({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, 1, 39, 40, 29_999, 30_000, CENTURY).map(spent => ({ took: spent })),
  },
)

const timed = (answer: fc.Arbitrary<ProviderAnswer>): fc.Arbitrary<ProviderAnswer> =>
  fc
    .tuple(fc.oneof({ weight: 6, arbitrary: answer }, { weight: 1, arbitrary: error }), took)
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

const word = fc.constantFrom<FaultDetectorWord[]>(
  ...(['ok', 'ok', 'ok', 'ok', 'ok', 'service_not_found'] as const),
  ...ERRORS,
  ...FAULTS,
)

export const faultDetectorAnswer: fc.Arbitrary<FaultDetectorAnswer> = fc.oneof(
  { weight: 3, arbitrary: word },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        answer: word,
        from: fc.constantFrom('near' as const, 'far' as const),
        took: fc.constantFrom(0, FAULT_DETECTOR_TIMEOUT - 1, FAULT_DETECTOR_TIMEOUT, CENTURY),
      },
      { requiredKeys: ['answer'] },
    ),
  },
)
