import type { Locals } from 'sessionscope/language/moment.ts'
import type { SessionYield } from 'sessionscope/session/change.ts'
import { nameOf } from 'sessionscope/session/change.ts'
import type { PaymentChange } from 'sessionscope/session/domain.ts'

type Gathered = Pick<Locals, 'collected' | 'changes'>

/** Changes as the wake-up has them so far: bare, or wrapped for the payment and perhaps the refund. */
const namesIn = ({ changes, collected }: Gathered): readonly string[] =>
  changes ? changes.map(wrappedName) : (collected ?? []).map((change: SessionYield) => nameOf(change))

const wrappedName = (change: PaymentChange): string => {
  const inRefund = change.invoice_payment_refund_change?.payload
  const inSession = (inRefund ?? change).invoice_payment_session_change?.payload
  return nameOf(inSession ?? inRefund ?? change)
}

/**
 * The Thrift names of the changes that are in a moment's locals and were not in those before. Wrapping keeps their
 * number, and emptied locals have none, so it is enough to count.
 */
export const newChanges = (now: Gathered, before: Gathered | undefined): readonly string[] => {
  // Most steps add nothing: they share the very lists of the step before.
  if (now.changes === before?.changes && now.collected === before?.collected) return []
  return namesIn(now).slice(before ? namesIn(before).length : 0)
}
