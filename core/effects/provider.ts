import type { Given, People } from '../payment/given.ts'
import type { State } from '../payment/state.ts'
import type { Cash, PaymentContext, PaymentInfo } from '../session/domain.ts'
import type { Session } from '../session/session.ts'

type ProviderCash = PaymentInfo['payment']['cost']

/** The provider protocol wants the whole currency where the domain has only its code. */
const providerCash = (cash: Cash, { currency }: People): ProviderCash => ({
  amount: cash.amount,
  currency: { ...currency, symbolic_code: cash.currency.symbolic_code },
})

/**
 * What the adapter is told of the payment (hg_invoice_payment:construct_payment_info/4): the payment with its current
 * transaction; for captured the capture's cost; for a refund the refund with its own session's transaction.
 */
export const paymentInfo = (state: State, session: Session, { people }: Given): PaymentInfo => {
  const { payment } = state
  const { trx, processing_deadline } = payment
  const captured = state.target.captured
  return {
    shop: people.shop,
    invoice: { ...people.invoice, id: payment.invoice_id, cost: providerCash(payment.cost, people) },
    payment: {
      ...people.payment,
      id: payment.payment_id,
      cost: providerCash(payment.cost, people),
      ...(trx && { trx }),
      ...(processing_deadline !== undefined && { processing_deadline }),
    },
    ...(captured && { capture: { cost: providerCash(captured.cost ?? payment.cost, people) } }),
    ...(state.refund && {
      refund: {
        id: state.refund.id,
        created_at: people.refund.created_at,
        cash: providerCash(payment.cost, people),
        ...(session.trx && { trx: session.trx }),
      },
    }),
  }
}

/** The context of both provider calls: the session as the adapter sees it, the payment, the merged options. */
export const proxyContext = (state: State, session: Session, given: Given): PaymentContext => ({
  session: {
    target: session.target,
    ...(session.proxy_state !== undefined && { state: session.proxy_state }),
  },
  payment_info: paymentInfo(state, session, given),
  options: given.options,
})
