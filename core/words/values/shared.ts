import type { Reply } from '../../effects/call.ts'
import type { Run } from '../../machine/run.ts'
import { failurePath } from '../../payment/failure.ts'
import { nameOf } from '../../session/change.ts'
import type {
  Cash,
  OperationFailure,
  PaymentCallbackResult,
  PaymentChange,
  Timer,
} from '../../session/domain.ts'
import { parseInstant } from '../../session/instant.ts'
import { groups } from '../../steps/table.ts'

/** An amount as a value: the run knows how many digits its currency has. */
export const money = (cash: Cash, { given: { people } }: Run) => ({
  cash,
  exponent: cash.currency.symbolic_code === people.currency.symbolic_code ? people.currency.exponent : 2,
})

/** An instant as a value, if there is one. */
export const instant = (at: number | undefined) => (at === undefined ? undefined : { at })

/** When a timer asked for now would fire, ms since the epoch. */
export const dueOf = (timer: Timer | undefined, now: number): number =>
  timer?.deadline === undefined ? now + (timer?.timeout ?? 0) * 1000 : (parseInstant(timer.deadline) ?? now)

export const failureOf = (failure: OperationFailure | undefined): string | undefined =>
  failure && failurePath(failure)

/** What changes are called: a wrapped one by what it wraps. */
export const changeNames = (changes: readonly PaymentChange[] | undefined) => ({
  names: (changes ?? []).map(innermost),
})

const innermost = (change: PaymentChange): string => {
  const refund = change.invoice_payment_refund_change?.payload
  const session = change.invoice_payment_session_change ?? refund?.invoice_payment_session_change
  return nameOf(session?.payload ?? refund ?? change)
}

/** What the adapter is told of the callback: the one that came, or the one agreed for the timeout. */
export const payloadOf = (run: Run): string => {
  const request = groups.suspended['callback.call-provider'].request(run)
  return request.service === 'provider' ? (request.callback ?? '') : ''
}

/** How long a reply took, as a value. */
export const tookOf = (reply: Reply) => ({ lasting: reply.took ?? 0 })

/** The name of a result's intent; a finish is told with its status. */
export const intentOf = ({ intent }: PaymentCallbackResult['result']): string | undefined => {
  if (!intent) return undefined
  return intent.finish ? `finish ${nameOf(intent.finish.status)}` : nameOf(intent)
}
