import type { EdgeId } from 'sessionscope/graph/graph.ts'
import { edgeId } from 'sessionscope/graph/graph.ts'
import type { AlignedRow } from 'sessionscope/run/compare.ts'
import type { History } from 'sessionscope/run/history.ts'
import { runAt } from 'sessionscope/run/history.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { pathStatus, placeStatus } from '../graph/pathStatus.ts'
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

/** The ways of two runs on the graph: what A alone has done is now, what B alone has done is the other's. */
export const comparedWays = (a: History, b: History): Omit<PathStatus, keyof Place> => {
  const [one, other] = [wayOf(a), wayOf(b)]
  return {
    ...pathStatus(a, a.length - 1),
    steps: only(one.steps, other.steps),
    taken: only(one.taken, other.taken),
    earlier: both(one.taken, other.taken),
    others: only(other.steps, one.steps),
    otherTaken: only(other.taken, one.taken),
    shared: both(one.steps, other.steps),
  }
}

type Place = ReturnType<typeof placeStatus> & Pick<PathStatus, 'other'>

/** Where a line of the comparison stands: in A, or in B where A has nothing; without a line at A's end. */
export const placeOf = (a: History, b: History, line: Pick<AlignedRow, 'a' | 'b'> | undefined): Place => {
  if (line?.a === undefined && line?.b !== undefined) return { ...placeStatus(b, line.b), other: undefined }
  const here = placeStatus(a, line?.a ?? a.length - 1)
  const there = line?.b === undefined ? undefined : runAt(b, line.b).at
  return { ...here, other: there === here.current ? undefined : there }
}
