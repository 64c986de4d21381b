import { inputsOf } from 'sessionscope/run/history.ts'
import type { Opened } from 'sessionscope/scenario/parse.ts'
import type { SavedRun } from 'sessionscope/scenario/savedRun.ts'
import type { Saved } from 'sessionscope/scenario/serialize.ts'
import type { Debugger } from './debugger.ts'
import type { OpenRun, Runs } from './runs.ts'
import { NO_RUNS, open, runById } from './runs.ts'

/** A scenario with its run, and the key of what it was opened from. */
export interface Sourced {
  readonly opened: Opened
  readonly source: string
}

/** What a browser lets through when it cuts a text, and no file can be written with. */
const HALF_PAIR = /\p{Surrogate}/gu

/** The name that somebody gave a run, as it is saved. */
export const savedName = ({ name = '' }: OpenRun): Pick<SavedRun, 'name'> => {
  const called = name.replaceAll(HALF_PAIR, '')
  return called === '' ? {} : { name: called }
}

/** A run that stands alone, as a file holds it. */
export const loneRun = (run: OpenRun): SavedRun => {
  const { history, cursor, stale, fetched } = run
  return {
    inputs: inputsOf(history),
    cursor,
    length: history.length,
    ...savedName(run),
    ...(stale.length > 0 && { stale }),
    ...(fetched > 0 && { fetched }),
  }
}

/** What makes a run one of a tree. */
export const placeInTree = ({ id, number, fork }: OpenRun): Pick<SavedRun, 'id' | 'number' | 'fork'> => ({
  id,
  number,
  ...(fork && { fork: { from: fork.from, at: fork.at, ...(fork.by && { by: fork.by }) } }),
})

/** Runs as they would come from a file, to be opened anew. */
export const asSourced = ({ list }: Runs): readonly Sourced[] =>
  list.map(run => ({
    opened: { scenario: run.scenario, run: { ...loneRun(run), ...placeInTree(run) } },
    source: run.source,
  }))

/** All runs for one file, the one on the screen first: that is the one that opens. */
export const savedRuns = ({ list, current }: Runs): readonly Saved[] =>
  list
    .toSorted((a, b) => Number(b.id === current) - Number(a.id === current))
    .map(run => ({ scenario: run.scenario, run: { ...loneRun(run), ...placeInTree(run) } }))

/** A saved run as it was in its tree; `ids` says what the runs of that tree are called now. */
export const reopened = (
  { opened, source }: Sourced,
  id: string,
  ids: (saved: string) => string = same => same,
): OpenRun | undefined => {
  const run = open(NO_RUNS, opened, source, id).list[0]
  const { number, fork } = opened.run ?? {}
  if (!run) return undefined
  return {
    ...run,
    number: number ?? run.number,
    fork: fork && { from: ids(fork.from), at: fork.at, by: fork.by },
  }
}

/** The id of no run. */
const GONE = 'gone'

/** A fork is younger than what it left: with links in a circle no run of it would stand in the tree. */
export const treeOf = (list: readonly OpenRun[]): readonly OpenRun[] => {
  const numbers = new Map(list.map(({ id, number }) => [id, number]))
  return list.map(run =>
    run.fork && (numbers.get(run.fork.from) ?? 0) >= run.number
      ? { ...run, fork: { ...run.fork, from: GONE } }
      : run,
  )
}

/**
 * Runs of a file opened together as new runs, never over others: they get ids and numbers of their own, and a fork stays a
 * fork of the same run. The first is shown. A fork of a run that the file does not hold says that it is gone.
 */
export const openedAll = (runs: Runs, list: readonly Sourced[], newId: () => string): Runs => {
  const own = list.map(() => newId())
  const known = new Map(list.map(({ opened }, index) => [opened.run?.id, own[index]]))
  const ids = (saved: string) => known.get(saved) ?? newId()
  const added = list.flatMap((each, index) => reopened(each, own[index] ?? newId(), ids) ?? [])
  const numbered = treeOf(
    added
      .toSorted((a, b) => a.number - b.number)
      .map((run, index) => ({ ...run, number: runs.numbered + index + 1 })),
  )
  return {
    list: [...runs.list, ...numbered],
    current: added[0]?.id ?? runs.current,
    numbered: runs.numbered + added.length,
  }
}

/** Runs that were kept, taken up again; what was opened meanwhile stays on the screen and counts on after them. */
export const takenUp = (runs: Runs, kept: Runs): Runs => {
  const later = runs.list.map((run, index) => ({ ...run, number: kept.numbered + index + 1 }))
  return {
    list: [...kept.list, ...later],
    current: runById(runs, runs.current) ? runs.current : kept.current,
    numbered: kept.numbered + later.length,
  }
}

/** Opens runs of a file together in the debugger. */
export const openTogether = (
  { store, pause }: Pick<Debugger, 'store' | 'pause'>,
  list: readonly Sourced[],
  newId: () => string,
): void => {
  pause()
  store.setState(({ runs }) => ({
    runs: openedAll(runs, list, newId),
    stopped: undefined,
    view: 'debug' as const,
  }))
}
