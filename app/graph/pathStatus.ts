import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { edgeId } from 'sessionscope/graph/graph.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { stepIds, table } from 'sessionscope/machine/table.ts'
import { currentSession } from 'sessionscope/payment/find.ts'
import type { History } from 'sessionscope/run/history.ts'
import { runAt, visitsUpTo, wakeStart } from 'sessionscope/run/history.ts'
import type { GroupId, StepId } from 'sessionscope/steps/table.ts'
import type { Status } from '../look/glyphs/StatusGlyph.tsx'
import type { PathStatus } from './status.ts'

const NO_STEPS: ReadonlySet<StepId> = new Set()
const NO_EXITS: ReadonlySet<EdgeId> = new Set()

/** Where each exit was first taken and each group entered, by index; grows with the log that it is kept for. */
interface PathIndex {
  length: number
  readonly firstTaken: Map<EdgeId, number>
  readonly entered: Map<GroupId, number[]>
}

const indexes = new WeakMap<History['log'], PathIndex>()

const indexFor = (past: History, upTo: number): PathIndex => {
  const index = indexes.get(past.log) ?? { length: 0, firstTaken: new Map(), entered: new Map() }
  indexes.set(past.log, index)
  for (; index.length <= upTo; index.length++) note(index, past, index.length)
  return index
}

const note = ({ firstTaken, entered }: PathIndex, past: History, at: number): void => {
  const here = runAt(past, at).at
  const before = at > 0 ? runAt(past, at - 1).at : undefined
  if (before === here) return
  const { group } = table[here]
  if (before && !firstTaken.has(edgeId(before, here))) firstTaken.set(edgeId(before, here), at)
  if (before && table[before].group === group) return
  const entries = entered.get(group)
  if (entries) entries.push(at)
  else entered.set(group, [at])
}

/**
 * What the graph shows of a history at an index. Flat in time for long histories: only the wake-up of the index is
 * walked, the rest is read off an index that grows with the history's log.
 */
export const pathStatus = (past: History, at: number): PathStatus => {
  const index = indexFor(past, at)
  const run = runAt(past, at)
  const wake = wakeStart(past, at)
  const { steps, taken } = wakeUp(past, wake, at)
  return {
    current: run.at,
    answered: run.reply !== undefined,
    visits: counted(stepIds, step => visitsUpTo(past, step, at)),
    entered: counted([...index.entered.keys()], group => upTo(index.entered.get(group) ?? [], at)),
    steps,
    taken,
    earlier: new Set([...index.firstTaken].flatMap(([edge, first]) => (first < wake ? [edge] : []))),
    others: NO_STEPS,
    otherTaken: NO_EXITS,
    glyph: glyphOf(run),
  }
}

const counted = <Key extends string>(
  keys: readonly Key[],
  count: (key: Key) => number,
): Partial<Record<Key, number>> => {
  const counts: Partial<Record<Key, number>> = {}
  for (const key of keys) {
    const found = count(key)
    if (found > 0) counts[key] = found
  }
  return counts
}

const upTo = (ascending: readonly number[], at: number): number => {
  const beyond = ascending.findIndex(index => index > at)
  return beyond < 0 ? ascending.length : beyond
}

const wakeUp = (past: History, wake: number, at: number) => {
  const steps = new Set<StepId>()
  const taken = new Set<EdgeId>()
  for (let index = wake; index <= at; index++) {
    const here = runAt(past, index).at
    const before = index > 0 ? runAt(past, index - 1).at : here
    steps.add(here)
    if (before !== here) taken.add(edgeId(before, here))
  }
  return { steps, taken }
}

/** What the session is while the machine rests; a machine that a raise has left failed is down, whatever its session. */
export const glyphOf = (run: Run): Status | undefined => {
  if (table[run.at].shape !== 'waits') return undefined
  if (run.at === 'machine.failed') return 'down'
  const session = currentSession(run.state)
  if (session?.status === 'suspended') return 'suspended'
  if (session?.status !== 'finished') return 'active'
  return session.result?.failed ? 'failed' : 'succeeded'
}
