import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { edgeId } from 'sessionscope/graph/graph.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { stepIds, table } from 'sessionscope/machine/table.ts'
import { currentSession } from 'sessionscope/payment/find.ts'
import { retryAttempts } from 'sessionscope/payment/state.ts'
import type { History } from 'sessionscope/run/history.ts'
import { countUpTo, runAt, visitsUpTo, wakeStart } from 'sessionscope/run/history.ts'
import { cameAt } from 'sessionscope/run/why.ts'
import { targetType } from 'sessionscope/session/session.ts'
import type { GroupId, StepId } from 'sessionscope/steps/table.ts'
import type { Status } from '../look/glyphs/StatusGlyph.tsx'
import type { PathStatus, PlaceStatus } from './status.ts'

const NO_STEPS: ReadonlySet<StepId> = new Set()
const NO_EXITS: ReadonlySet<EdgeId> = new Set()

/** Where each exit was taken, each group entered and each step visited in a retry, by index; grows with its log. */
interface PathIndex {
  length: number
  readonly taken: Map<EdgeId, number[]>
  readonly entered: Map<GroupId, number[]>
  readonly retried: Map<StepId, number[]>
}

const indexes = new WeakMap<History['log'], PathIndex>()

const indexFor = (past: History, upTo: number): PathIndex => {
  const index = indexes.get(past.log) ?? {
    length: 0,
    taken: new Map(),
    entered: new Map(),
    retried: new Map(),
  }
  indexes.set(past.log, index)
  for (; index.length <= upTo; index.length++) note(index, past, index.length)
  return index
}

const add = <Key>(indices: Map<Key, number[]>, key: Key, at: number): void => {
  const known = indices.get(key)
  if (known) known.push(at)
  else indices.set(key, [at])
}

/** A refund counts its first session as well. */
const FIRST_REFUND = 1

/** Whether the session is in an attempt after its first, or the scheduler makes the machine do its work again. */
export const isRetry = ({ state, locals: { wake } }: Run): boolean =>
  (retryAttempts(state)[targetType(state.target)] ?? 0) > (state.refund ? FIRST_REFUND : 0) ||
  (wake?.by === 'timer' && wake.rerun > 0)

const note = ({ taken, entered, retried }: PathIndex, past: History, at: number): void => {
  const run = runAt(past, at)
  const here = run.at
  const before = at > 0 ? runAt(past, at - 1).at : undefined
  if (before === here) return
  const { group } = table[here]
  if (before) add(taken, edgeId(before, here), at)
  if (isRetry(run)) add(retried, here, at)
  if (before && table[before].group === group) return
  add(entered, group, at)
}

/** Where a history stands at an index, without the way there. */
export const placeStatus = (past: History, at: number): PlaceStatus => {
  const run = runAt(past, at)
  return { current: run.at, answered: run.reply !== undefined, came: cameAt(past, at), glyph: glyphOf(run) }
}

/**
 * What the graph shows of a history at an index. Flat in time for long histories: only the wake-up of the index is
 * walked, the rest is read off an index that grows with the history's log.
 */
export const pathStatus = (past: History, at: number): PathStatus => {
  const index = indexFor(past, at)
  const wake = wakeStart(past, at)
  const { steps, taken } = wakeUp(past, wake, at)
  return {
    ...placeStatus(past, at),
    visits: counted(stepIds, step => visitsUpTo(past, step, at)),
    entered: counted([...index.entered.keys()], group => countUpTo(index.entered.get(group), at)),
    retries: counted([...index.retried.keys()], step => countUpTo(index.retried.get(step), at)),
    travelled: counted([...index.taken.keys()], edge => countUpTo(index.taken.get(edge), at)),
    steps,
    taken,
    earlier: new Set([...index.taken].flatMap(([edge, [first]]) => ((first ?? wake) < wake ? [edge] : []))),
    other: undefined,
    others: NO_STEPS,
    otherTaken: NO_EXITS,
    shared: NO_STEPS,
  }
}

/** The indices at which an exit was taken in a history. */
export const travelsOf = (past: History, edge: EdgeId): readonly number[] => {
  const all = indexFor(past, past.length - 1).taken.get(edge) ?? []
  return all.slice(0, countUpTo(all, past.length - 1))
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
