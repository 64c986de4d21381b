import type { PaymentChange, SessionChangePayload } from './domain.ts'

/**
 * What a session yields: its own changes, and the two that are payment changes already and therefore are never
 * wrapped with the target.
 */
export type SessionYield = SessionChangePayload &
  Pick<PaymentChange, 'invoice_payment_cash_changed' | 'invoice_payment_rec_token_acquired'>

/** The one key of a union: the name of the change, the intent, the status … */
export const nameOf = (union: object): string => Object.keys(union)[0] ?? ''
