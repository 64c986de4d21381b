import type { Locals } from 'sessionscope/language/moment.ts'
import type { SessionYield } from 'sessionscope/session/change.ts'
import type { PaymentChange } from 'sessionscope/session/domain.ts'
import { changeName } from '../inspector/changes/changeName.ts'

type Gathered = Pick<Locals, 'collected' | 'changes'>

/** Changes as the wake-up has them so far: bare, or wrapped for the payment and perhaps the refund. */
const gathered = ({ changes, collected }: Gathered): readonly (PaymentChange | SessionYield)[] =>
  changes ?? collected ?? []

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
  addedChanges(now, before).map(changeName)
