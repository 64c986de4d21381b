import type { ErrorClass } from '../effects/call.ts'
import type { Run } from '../machine/run.ts'
import type { History } from '../run/history.ts'
import { runAt } from '../run/history.ts'
import { DEFAULT_PEOPLE } from '../scenario/people.ts'
import type { ProviderAnswer, ProviderRule, Scenario, ScenarioPayment } from '../scenario/scenario.ts'
import type { PaymentProxyResult, Target, TimeoutBehaviour } from '../session/domain.ts'
import type { StepId } from '../steps/table.ts'

/** 2024-06-01T12:00:00Z, when every scene begins. */
export const NOON = 1_717_243_200_000

type Extras = Omit<PaymentProxyResult, 'intent'>

/** What a provider says, in the words of the protocol. */
export const says = {
  sleep: (timeout: number, extras: Extras = {}): ProviderAnswer => ({
    result: { intent: { sleep: { timer: { timeout } } }, ...extras },
  }),
  suspend: (tag: string, timeout = 60, timeout_behaviour?: TimeoutBehaviour): ProviderAnswer => ({
    result: {
      intent: {
        suspend: { tag, timeout: { timeout }, ...(timeout_behaviour && { timeout_behaviour }) },
      },
    },
  }),
  done: (extras: Extras = {}): ProviderAnswer => ({
    result: { intent: { finish: { status: { success: {} } } }, ...extras },
  }),
  failed: (sub: string, extras: Extras = {}): ProviderAnswer => ({
    result: {
      intent: { finish: { status: { failure: { code: 'authorization_failed', sub: { code: sub } } } } },
      ...extras,
    },
  }),
  nothing: (errorClass: ErrorClass): ProviderAnswer => ({ error: { class: errorClass } }),
  /** To a callback only. */
  silence: (extras: Extras = {}): ProviderAnswer => ({ result: { response: 'heard', result: extras } }),
}

/** What the same answer is to a callback: wrapped beside the response for whoever called back. */
const toCallback = (answer: ProviderAnswer): ProviderAnswer =>
  !('result' in answer) || 'response' in answer.result
    ? answer
    : { ...answer, result: { response: 'heard', result: answer.result } }

const rulesOf = (answers: readonly ProviderAnswer[]): readonly ProviderRule[] =>
  answers.flatMap((answer, index): ProviderRule[] => [
    { when: { attempt: index + 1, function: 'HandlePaymentCallback' }, answer: toCallback(answer) },
    { when: { attempt: index + 1 }, answer },
  ])

interface Scene extends Partial<Omit<Scenario, 'provider' | 'payment'>> {
  readonly target?: Target
  readonly payment?: Partial<ScenarioPayment>
  /** The provider's answers in order, whichever of its functions is called. */
  readonly provider?: readonly ProviderAnswer[]
}

/** A small scenario behind guarded doors, for a payment that is processed unless said otherwise. */
export const scene = ({ target = { processed: {} }, payment, provider = [], ...rest }: Scene): Scenario => ({
  id: 'scene',
  title: { ru: 'Сцена', en: 'Scene' },
  about: undefined,
  recorded: false,
  doors: 'guarded',
  after_left: false,
  now: NOON,
  payment: {
    invoice_id: 'inv1',
    payment_id: '1',
    target,
    cost: { amount: 42_000, currency: { symbolic_code: 'RUB' } },
    ...payment,
  },
  route: { provider: { id: 17 }, terminal: { id: 5 } },
  options: {},
  config: {},
  people: DEFAULT_PEOPLE,
  outside: [],
  wakes: [],
  provider: rulesOf(provider),
  fault_detector: 'ok',
  ...rest,
})

/** Every run of a history that stands at a step, in order; an answered call only once. */
export const runsAt = (past: History, step: StepId): readonly Run[] =>
  Array.from({ length: past.length }, (_, index) => runAt(past, index)).filter(
    ({ at, reply }) => at === step && reply === undefined,
  )

/** Which of the given steps a history comes to, in order. */
export const pathThrough = (past: History, steps: readonly StepId[]): readonly StepId[] =>
  Array.from({ length: past.length }, (_, index) => runAt(past, index))
    .filter(({ at, reply }) => steps.includes(at) && reply === undefined)
    .map(({ at }) => at)
