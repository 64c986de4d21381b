import type { SessionYield } from '../session/change.ts'
import type { PaymentChange, Target } from '../session/domain.ts'

/** Session changes get the target; cost and token are payment changes already (`beyond.wrap.bare`). */
export const wrapSession = (change: SessionYield, target: Target): PaymentChange => {
  const { invoice_payment_cash_changed: cash, invoice_payment_rec_token_acquired: token, ...payload } = change
  if (cash) return { invoice_payment_cash_changed: cash }
  if (token) return { invoice_payment_rec_token_acquired: token }
  return { invoice_payment_session_change: { target, payload } }
}

/** A refund wraps everything once more, the bare ones included, which is its known defect (`beyond.wrap.refund-crash`). */
export const wrapRefund = (change: PaymentChange, id: string): PaymentChange => ({
  invoice_payment_refund_change: { id, payload: change },
})
