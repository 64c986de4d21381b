import type { ProviderAnswer } from 'sessionscope/scenario/scenario.ts'
import type { Cash, Failure, PaymentProxyResult, UserInteraction } from 'sessionscope/session/domain.ts'

// What the dummy provider of hellgate's test suites says, by its own states and words. Times in ms of the run's clock.

/** The transaction as the suites name it: `<payment>.brovider`. */
const trxOf = (payment: string) => ({ id: `${payment}.brovider`, extra: {} })

const failureAnswer = (failure: Failure, more: Partial<PaymentProxyResult> = {}): ProviderAnswer => ({
  took: 450,
  result: { intent: { finish: { status: { failure } } }, ...more },
})

type Success = NonNullable<NonNullable<PaymentProxyResult['intent']['finish']>['status']['success']>

export const good = (payment: string, success: Success = {}): ProviderAnswer => ({
  took: 640,
  result: { intent: { finish: { status: { success } } }, trx: trxOf(payment) },
})

const authorization = (code: string): Failure => ({ code: 'authorization_failed', sub: { code } })

const crash: ProviderAnswer = {
  took: 90,
  error: { class: 'result_unexpected', reason: 'the adapter has crashed' },
}

/** One attempt of the alphabet: good, temporarily unavailable, failed, crashed. */
export const LETTERS = ['g', 't', 'f', 'e'] as const
export type Letter = (typeof LETTERS)[number]

export const letterAnswer = (letter: Letter, payment: string): ProviderAnswer => {
  switch (letter) {
    case 'g':
      return good(payment)
    case 't':
      return failureAnswer(authorization('temporarily_unavailable'))
    case 'f':
      return failureAnswer(authorization('unknown'), { trx: trxOf(payment) })
    case 'e':
      return crash
  }
}

/** A processed session first sleeps for nothing; its second call does what is asked for. */
export const nap: ProviderAnswer = {
  took: 380,
  result: { intent: { sleep: { timer: { timeout: 0 } } }, next_state: 'sleeping' },
}

export const redirect = (tag: string): UserInteraction => ({
  redirect: {
    post_request: {
      uri: 'https://acs.bank.example/3ds',
      form: { MD: tag, TermUrl: 'https://shop.example/return' },
    },
  },
})

/** What the payer is shown who has to pay at a terminal; `due` is an instant. */
export const receipt = (due: string): UserInteraction => ({
  payment_terminal_reciept: { short_payment_id: '84213507', due },
})

export const sleeping = (
  seconds: number,
  state: string,
  user_interaction?: UserInteraction,
): ProviderAnswer => ({
  took: user_interaction ? 400 : 150,
  result: {
    intent: { sleep: { timer: { timeout: seconds }, ...(user_interaction && { user_interaction }) } },
    next_state: state,
  },
})

interface Suspension {
  readonly tag: string
  readonly seconds: number
  readonly state?: string
  readonly payer?: UserInteraction
  /** The payload of the callback that the timeout makes. */
  readonly onTimeout?: string
}

const suspendIntent = ({ tag, seconds, payer, onTimeout }: Suspension) => ({
  suspend: {
    tag,
    timeout: { timeout: seconds },
    ...(payer && { user_interaction: payer }),
    ...(onTimeout !== undefined && { timeout_behaviour: { callback: onTimeout } }),
  },
})

export const suspended = (suspension: Suspension): ProviderAnswer => ({
  took: 420,
  result: { intent: suspendIntent(suspension), next_state: suspension.state ?? 'suspended' },
})

/** The same said to a callback. */
export const suspendedAgain = (suspension: Suspension): ProviderAnswer => ({
  took: 160,
  result: {
    response: 'sure',
    result: { intent: suspendIntent(suspension), next_state: suspension.state ?? 'suspended' },
  },
})

/** The payer is back: the interaction is done, and the session sleeps for a second. */
export const awake: ProviderAnswer = {
  took: 180,
  result: {
    response: 'sure',
    result: {
      intent: { sleep: { timer: { timeout: 1 }, user_interaction_completion: {} } },
      next_state: 'sleeping',
    },
  },
}

export const finishedByCallback: ProviderAnswer = {
  took: 170,
  result: {
    response: 'sure',
    result: { intent: { finish: { status: { success: {} } } }, next_state: 'finish' },
  },
}

/** Heard, and nothing else. */
export const silent: ProviderAnswer = {
  took: 60,
  result: { response: 'sure', result: { next_state: 'suspended' } },
}

export const polledTooOften: ProviderAnswer = failureAnswer(authorization('unknown'))

export const suspendedCrash = crash

/** Another cost in the provider's shape of it, which tells the whole currency. */
export const changedCost = (
  { amount }: Cash,
  factor: number,
  currency: NonNullable<Success['changed_cost']>['currency'],
): Success => ({ changed_cost: { amount: Math.round(amount * factor), currency } })
