import type { History } from 'sessionscope/run/history.ts'
import { runAt } from 'sessionscope/run/history.ts'
import type { PaymentChange } from 'sessionscope/session/domain.ts'

/** What one wake-up has stored: never empty. */
export interface StoredEntry {
  readonly wake: number
  /** The index of the storing step. */
  readonly index: number
  /** ms since the epoch. */
  readonly now: number
  readonly changes: readonly PaymentChange[]
}

/** What has been stored before an entry, newest first. The step *store* has done its work at the entry after it. */
export const storedOf = ({ log, length }: History, index: number): readonly StoredEntry[] => {
  const visits = log.visits.get('machine.store') ?? []
  return visits
    .filter(visit => visit < index && visit < length)
    .flatMap(visit => {
      const run = runAt({ log, length }, visit)
      const { changes = [] } = run.locals
      return changes.length > 0 ? [{ wake: run.wakes, index: visit, now: run.now, changes }] : []
    })
    .toReversed()
}
