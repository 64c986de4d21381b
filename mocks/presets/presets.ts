import type { ProviderAnswer, ProviderRule, Scenario } from 'sessionscope/scenario/scenario.ts'
import { formatInstant } from 'sessionscope/session/instant.ts'
import { targetType } from 'sessionscope/session/session.ts'
import {
  awake,
  changedCost,
  finishedByCallback,
  good,
  LETTERS,
  type Letter,
  letterAnswer,
  nap,
  polledTooOften,
  receipt,
  redirect,
  silent,
  sleeping,
  suspended,
  suspendedAgain,
  suspendedCrash,
} from './answers.ts'

/** The providers that people here know, by their tokens and tools in hellgate's test suites. */
export const PRESETS = [
  'no_preauth',
  'scenario_',
  'preauth_3ds:timeout=',
  'preauth_3ds_offsite',
  'payment_terminal',
  'mobile_commerce',
  'lay low buddy',
  'change_cash_increase',
  'change_cash_decrease',
  'rec_token',
  'unexpected_failure',
  'unexpected_failure_no_trx',
  'unexpected_failure_when_suspended',
] as const
export type Preset = (typeof PRESETS)[number]

/** What a preset leaves open. */
export interface PresetChoice {
  readonly preset: Preset
  /** One letter an attempt; after the last every attempt is good. */
  readonly letters?: string
  /** Seconds for which the session waits for the payer. */
  readonly timeout?: number
  /** Whether the payer comes while the provider is polled. */
  readonly comes?: boolean
}

/** Letters that are no attempt of the alphabet. */
export const wrongLetters = (letters: string): string =>
  Array.from(letters)
    .filter(letter => !isLetter(letter))
    .join('')

const isLetter = (letter: string): letter is Letter => LETTERS.some(each => each === letter)

const process = (
  answer: ProviderAnswer,
  when: Partial<NonNullable<ProviderRule['when']>> = {},
): ProviderRule => ({
  when: { function: 'ProcessPayment', ...when },
  answer,
})
const heard = (answer: ProviderAnswer, callback?: string): ProviderRule => ({
  when: { function: 'HandlePaymentCallback', ...(callback !== undefined && { callback }) },
  answer,
})

type Base = Pick<Scenario, 'payment' | 'people' | 'now'>

/** The rules by which the provider of a preset answers; they take the place of those that a scenario has. */
export const presetRules = (choice: PresetChoice, base: Base): readonly ProviderRule[] => {
  const { payment } = base
  const { payment_id: id } = payment
  const first = targetType(payment.target) === 'processed' ? [process(nap, { state: null })] : []
  switch (choice.preset) {
    case 'no_preauth':
      return [...first, process(good(id))]
    case 'scenario_':
      return alphabet(choice.letters ?? '', id, first)
    case 'preauth_3ds:timeout=':
      return threeDs(choice.timeout ?? 3, id)
    case 'lay low buddy':
      return [heard(silent, 'lay low buddy'), ...threeDs(choice.timeout ?? 3, id)]
    case 'preauth_3ds_offsite':
      return offsite(choice.comes ?? true, id)
    case 'payment_terminal':
      return terminal(choice.timeout ?? 2, base)
    case 'mobile_commerce':
      return mobile(`${payment.invoice_id}/${id}`)
    case 'change_cash_increase':
      return [...first, process(good(id, changedCost(payment.cost, 2, base.people.currency)))]
    case 'change_cash_decrease':
      return [...first, process(good(id, changedCost(payment.cost, 0.5, base.people.currency)))]
    case 'rec_token':
      return [...first, process(good(id, { token: 'rec_token' }))]
    case 'unexpected_failure':
      return [process(withTrx(sleeping(1, 'sleeping'), id), { state: null }), process(suspendedCrash)]
    case 'unexpected_failure_no_trx':
      return [process(suspendedCrash)]
    case 'unexpected_failure_when_suspended':
      return [
        process(suspended({ tag: `payment-${id}`, seconds: 0, onTimeout: 'failure' }), { state: null }),
        heard(suspendedCrash, 'failure'),
      ]
  }
}

/** A processed session uses a letter at each second call, the others at each call. */
const alphabet = (letters: string, id: string, first: readonly ProviderRule[]): readonly ProviderRule[] => [
  ...first,
  ...Array.from(letters)
    .filter(isLetter)
    .map((letter, place) =>
      process(letterAnswer(letter, id), { attempt: first.length > 0 ? 2 * (place + 1) : place + 1 }),
    ),
  process(good(id)),
]

const threeDs = (seconds: number, id: string): readonly ProviderRule[] => {
  const tag = `payment-${id}`
  return [
    process(suspended({ tag, seconds, payer: redirect(tag) }), { state: null }),
    heard(awake),
    process(good(id), { state: 'sleeping' }),
  ]
}

const WAITING = 'sleeping_with_user_interaction'

const offsite = (comes: boolean, id: string): readonly ProviderRule[] => [
  process(sleeping(1, WAITING, redirect(`payment-${id}`)), { state: null }),
  process(sleeping(1, WAITING), { attempt: 2 }),
  process(sleeping(1, WAITING), { attempt: 3 }),
  ...(comes ? [process(good(id))] : [process(sleeping(1, WAITING), { attempt: 4 }), process(polledTooOften)]),
]

const terminal = (seconds: number, { payment, now }: Base): readonly ProviderRule[] => {
  const tag = `${payment.invoice_id}.${payment.payment_id}`
  const payer = receipt(formatInstant(now + seconds * 1000))
  return [
    process(suspended({ tag, seconds, payer }), { state: null }),
    heard(awake),
    process(good(payment.payment_id), { state: 'sleeping' }),
  ]
}

const mobile = (tag: string): readonly ProviderRule[] => [
  process(suspended({ tag, seconds: 0, onTimeout: 'mobile_commerce' }), { state: null }),
  heard(
    suspendedAgain({ tag, seconds: 1, state: 'start', onTimeout: 'mobile_commerce finish success' }),
    'mobile_commerce',
  ),
  heard(finishedByCallback, 'mobile_commerce finish success'),
]

const withTrx = (answer: ProviderAnswer, id: string): ProviderAnswer =>
  'result' in answer && 'intent' in answer.result
    ? { ...answer, result: { ...answer.result, trx: { id: `${id}.brovider`, extra: {} } } }
    : answer
