import type { Run } from 'sessionscope/machine/run.ts'
import type { History } from 'sessionscope/run/history.ts'
import { countUpTo, runAt } from 'sessionscope/run/history.ts'
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

/** Where a history has stored changes, and how many by then; grows with the log that it is kept for. */
interface Index {
  read: number
  readonly entries: StoredEntry[]
  readonly counts: number[]
}

const indexes = new WeakMap<History['log'], Index>()

const indexFor = ({ log, length }: History, upTo: number): Index => {
  const index = indexes.get(log) ?? { read: 0, entries: [], counts: [] }
  indexes.set(log, index)
  const visits = log.visits.get('machine.store') ?? []
  for (
    let visit = visits[index.read];
    visit !== undefined && visit < Math.min(upTo, length);
    visit = visits[++index.read]
  )
    note(index, runAt({ log, length }, visit), visit)
  return index
}

const note = ({ entries, counts }: Index, { locals, wakes, now }: Run, visit: number): void => {
  const { changes = [] } = locals
  if (changes.length === 0) return
  counts.push((counts.at(-1) ?? 0) + changes.length)
  entries.push({ wake: wakes, index: visit, now, changes })
}

/** The entry from which on nothing is stored yet: an edit may have stayed at the step *store* for some entries. */
const storing = (past: History, at: number): number => {
  if (at >= past.length || runAt(past, at).at !== 'machine.store') return at
  const visits = past.log.visits.get('machine.store')
  return visits?.[countUpTo(visits, at) - 1] ?? at
}

const knownAt = (index: Index, at: number): number => {
  let known = index.entries.length
  while (known > 0 && (index.entries[known - 1]?.index ?? 0) >= at) known--
  return known
}

/** What has been stored before an entry, newest first. The step *store* has done its work at the entry after it. */
export const storedOf = (past: History, index: number): readonly StoredEntry[] => {
  const stored = indexFor(past, index)
  return stored.entries.slice(0, knownAt(stored, storing(past, index))).toReversed()
}

/** How many changes have been stored before an entry. */
export const storedCount = (past: History, index: number): number => {
  const stored = indexFor(past, index)
  return stored.counts[knownAt(stored, storing(past, index)) - 1] ?? 0
}
