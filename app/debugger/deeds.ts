import type { Alteration } from 'sessionscope/run/alter.ts'
import type { OpenRun, Runs } from './runs.ts'
import { runById } from './runs.ts'

/** What can be done to the tree of runs, and so undone; steps are not among it: they are taken back by going back. */
export type Done =
  | { readonly kind: 'fork' | 'edit'; readonly run: string; readonly by: Alteration }
  | { readonly kind: 'name' | 'delete'; readonly run: string }

/** Something done, with the runs that it touched as they were before; one that was not there is undefined. */
export type Deed = Done & {
  readonly before: ReadonlyMap<string, OpenRun | undefined>
  readonly current: string
}

/** What was done last stands last. */
export interface Deeds {
  readonly done: readonly Deed[]
  readonly undone: readonly Deed[]
}

export const NO_DEEDS: Deeds = { done: [], undone: [] }

/** Further back nobody remembers what an undo would do. */
const MOST = 100

const touchedBy = (before: Runs, after: Runs): readonly string[] => {
  const ids = new Set([...before.list, ...after.list].map(({ id }) => id))
  return [...ids].filter(id => runById(before, id) !== runById(after, id))
}

const snapshot = (runs: Runs, ids: Iterable<string>): Deed['before'] =>
  new Map([...ids].map(id => [id, runById(runs, id)]))

/** Notes what has been done; what had been undone is given up. */
export const noted = ({ done }: Deeds, what: Done, before: Runs, after: Runs): Deeds => ({
  done: [
    ...done.slice(1 - MOST),
    { ...what, before: snapshot(before, touchedBy(before, after)), current: before.current },
  ],
  undone: [],
})

const restored = (runs: Runs, deed: Deed): Runs => {
  const { before } = deed
  const others = runs.list.filter(({ id }) => !before.has(id))
  const again = [...before.values()].flatMap(was => (was ? [takenBack(runs, deed, was)] : []))
  const list = [...others, ...again].toSorted((a, b) => a.number - b.number)
  const wanted = deed.kind === 'name' ? runs.current : deed.kind === 'edit' ? deed.run : deed.current
  return { ...runs, list, current: list.some(({ id }) => id === wanted) ? wanted : runs.current }
}

/** A run as it was in what the deed changed; steps, names, and what its scenario says since are no part of it. */
const takenBack = (runs: Runs, { kind }: Deed, was: OpenRun): OpenRun => {
  const now = runById(runs, was.id)
  if (now && kind === 'name') return named(now, was)
  // Runs of one draft have scenarios of their own: only what is said for all of them is taken over.
  const said = (now ?? runs.list.find(({ source }) => source === was.source) ?? was).scenario
  const { load: _, ...own } = was.scenario
  const load = 'load' in said ? { load: said.load } : {}
  return { ...named(was, now ?? was), scenario: { ...own, breakpoints: said.breakpoints, ...load } }
}

/** A run with the name of another. */
const named = (run: OpenRun, other: OpenRun): OpenRun => {
  const { name: _, ...rest } = run
  return 'name' in other ? { ...rest, name: other.name } : rest
}

const counter = (deed: Deed, runs: Runs): Deed => ({
  ...deed,
  before: snapshot(runs, deed.before.keys()),
  current: runs.current,
})

/** The runs as they were before the last deed, and the deeds after that. Steps taken since in other runs stay. */
export const undone = (runs: Runs, { done, undone: later }: Deeds): readonly [Runs, Deeds] => {
  const last = done.at(-1)
  if (!last) return [runs, { done, undone: later }]
  return [restored(runs, last), { done: done.slice(0, -1), undone: [...later, counter(last, runs)] }]
}

/** The deed that was undone last, done again. */
export const redone = (runs: Runs, { done, undone: later }: Deeds): readonly [Runs, Deeds] => {
  const last = later.at(-1)
  if (!last) return [runs, { done, undone: later }]
  return [restored(runs, last), { done: [...done, counter(last, runs)], undone: later.slice(0, -1) }]
}
