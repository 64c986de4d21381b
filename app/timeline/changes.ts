import type { Locals } from 'sessionscope/language/moment.ts'
import type { SessionYield } from 'sessionscope/session/change.ts'
import { nameOf } from 'sessionscope/session/change.ts'
import type { PaymentChange } from 'sessionscope/session/domain.ts'

type Gathered = Pick<Locals, 'collected' | 'changes'>

/** Changes as the wake-up has them so far: bare, or wrapped for the payment and perhaps the refund. */
const gathered = ({ changes, collected }: Gathered): readonly (PaymentChange | SessionYield)[] =>
  changes ? changes.map(unwrapped) : (collected ?? [])

const unwrapped = (change: PaymentChange): PaymentChange | SessionYield => {
  const inRefund = change.invoice_payment_refund_change?.payload
  const inSession = (inRefund ?? change).invoice_payment_session_change?.payload
  return inSession ?? inRefund ?? change
}

/**
 * The changes that are in a moment's locals and were not in those before. Wrapping keeps their number, and emptied locals
 * have none, so it is enough to count.
 */
export const addedChanges = (
  now: Gathered,
  before: Gathered | undefined,
): readonly (PaymentChange | SessionYield)[] => {
  // Most steps add nothing: they share the very lists of the step before.
  if (now.changes === before?.changes && now.collected === before?.collected) return []
  return gathered(now).slice(before ? gathered(before).length : 0)
}

/** Their Thrift names. */
export const newChanges = (now: Gathered, before: Gathered | undefined): readonly string[] =>
  addedChanges(now, before).map(change => nameOf(change))
