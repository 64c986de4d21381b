import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { edgeId } from 'sessionscope/graph/graph.ts'
import { firstDivergence } from 'sessionscope/run/compare.ts'
import type { History } from 'sessionscope/run/history.ts'
import { runAt } from 'sessionscope/run/history.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { pathStatus } from '../graph/pathStatus.ts'
import type { PathStatus } from '../graph/status.ts'

/** The steps and exits of a run's way. */
const wayOf = (past: History) => {
  const steps = new Set<StepId>()
  const taken = new Set<EdgeId>()
  for (let index = 0; index < past.length; index++) {
    const { at } = runAt(past, index)
    const before = index > 0 ? runAt(past, index - 1).at : at
    steps.add(at)
    if (before !== at) taken.add(edgeId(before, at))
  }
  return { steps, taken }
}

const only = <T>(mine: ReadonlySet<T>, theirs: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...mine].filter(each => !theirs.has(each)))
const both = <T>(mine: ReadonlySet<T>, theirs: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...mine].filter(each => theirs.has(each)))

/** What the graph shows of two runs: what A alone has done is now, what B alone has done is the other's. */
export const comparedStatus = (a: History, b: History): PathStatus => {
  const [one, other] = [wayOf(a), wayOf(b)]
  const divergence = firstDivergence(a, b) ?? a.length - 1
  const at = Math.min(divergence, a.length - 1)
  const last = pathStatus(a, a.length - 1)
  return {
    ...pathStatus(a, at),
    visits: last.visits,
    entered: last.entered,
    steps: only(one.steps, other.steps),
    taken: only(one.taken, other.taken),
    earlier: both(one.taken, other.taken),
    others: only(other.steps, one.steps),
    otherTaken: only(other.taken, one.taken),
  }
}
