import type { Input } from 'sessionscope/language/input.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import type { Alteration, Altered } from 'sessionscope/run/alter.ts'
import type { History } from 'sessionscope/run/history.ts'
import { append, history, inputAt, runAt, visitsUpTo } from 'sessionscope/run/history.ts'
import type { Stale } from 'sessionscope/run/recompute.ts'
import { replay } from 'sessionscope/run/replay.ts'
import type { Opened } from 'sessionscope/scenario/parse.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { startRun } from 'sessionscope/scenario/start.ts'
import { equal } from 'sessionscope/session/equal.ts'
import type { StepId } from 'sessionscope/steps/table.ts'

/** Where a run left another one, whose beginning it shares, and by which alteration. */
export interface Fork {
  readonly from: string
  /** Index of the last shared entry. */
  readonly at: number
  readonly by: Alteration | undefined
}

/** A run that is open: its history, and the step that is looked at. */
export interface OpenRun {
  readonly id: string
  /** Counts the open runs from 1; names them until somebody does. */
  readonly number: number
  readonly name?: string | undefined
  /** The key of the library's entry that it was opened from. */
  readonly source: string
  readonly scenario: Scenario
  readonly history: History
  readonly cursor: number
  readonly fork: Fork | undefined
  /** Inputs of the original that the fork did not take. */
  readonly stale: readonly Stale[]
  /** Calls that were answered by the endpoints, not in the page. */
  readonly fetched: number
}

/** All open runs, and the one on the screen. */
export interface Runs {
  /** By their numbers. */
  readonly list: readonly OpenRun[]
  readonly current: string
  /** Numbers given away so far. */
  readonly numbered: number
}

/** No runs yet: opening the first makes it current. */
export const NO_RUNS: Runs = { list: [], current: '', numbered: 0 }

export const runById = (runs: Runs, id: string): OpenRun | undefined => runs.list.find(run => run.id === id)

export const currentRun = (runs: Runs): OpenRun | undefined => runById(runs, runs.current)

/** The moment that is looked at. */
export const shownMoment = ({ history: past, cursor }: OpenRun): Run => runAt(past, cursor)

export const atEnd = ({ history: past, cursor }: OpenRun): boolean => cursor === past.length - 1

const NOT_REACHED = { is: 'not reached' } as const

/**
 * The scenario opened as a new run, never over another; a saved run is taken up where it was left. Inputs of the file from
 * the first on that does not fit are listed as stale.
 */
export const open = (runs: Runs, { scenario, run: saved }: Opened, source: string, id: string): Runs => {
  const first = startRun(scenario)
  const { history: past, taken } = saved
    ? replay(first, saved.inputs, saved.length)
    : { history: history(first), taken: 0 }
  const cursor = Math.min(saved?.cursor ?? 0, past.length - 1)
  const unfit = (saved?.inputs.slice(taken) ?? []).map(
    (input, index): Stale => ({ index: past.length + index, input, why: NOT_REACHED }),
  )
  const stale = [...(saved?.stale ?? []), ...unfit]
  const { name, fetched = 0 } = saved ?? {}
  const named = name === undefined ? {} : { name }
  return add(runs, { id, source, scenario, history: past, cursor, fork: undefined, stale, fetched, ...named })
}

const add = (runs: Runs, run: Omit<OpenRun, 'number'>): Runs => {
  const number = runs.numbered + 1
  return { list: [...runs.list, { ...run, number }], current: run.id, numbered: number }
}

export const replaceRun = (runs: Runs, run: OpenRun): Runs => ({
  ...runs,
  list: runs.list.map(other => (other.id === run.id ? run : other)),
})

/** Looks at another step of the run; indices beyond its ends stop there. */
export const look = (run: OpenRun, index: number): OpenRun => {
  const cursor = Math.max(0, Math.min(index, run.history.length - 1))
  return cursor === run.cursor ? run : { ...run, cursor }
}

/** The run one step longer, looked at there; only at its end, and only with the run that follows. */
export const grown = (run: OpenRun, next: Run, input: Input | undefined): OpenRun => ({
  ...run,
  history: append(run.history, next, input),
  cursor: run.history.length,
})

/** Whether the run itself went on from here with this very input, so that giving it is only a step. */
export const wentOnWith = (run: OpenRun, input: Input): boolean =>
  equal(inputAt(run.history, run.cursor + 1), input)

/** A new run that shares the steps up to the alteration; the old one stays as it was. */
export const forked = (runs: Runs, run: OpenRun, by: Alteration, altered: Altered, id: string): Runs =>
  add(runs, {
    id,
    source: run.source,
    scenario: run.scenario,
    history: altered.history,
    cursor: altered.cursor,
    fork: { from: run.id, at: altered.shared - 1, by },
    stale: altered.stale,
    fetched: run.fetched,
  })

/** The runs without one of them. Its forks stay, and say that they come from a run that is gone. */
export const removed = (runs: Runs, id: string): Runs => {
  const gone = runById(runs, id)
  if (!gone || runs.list.length === 1) return runs
  const list = runs.list.filter(run => run.id !== id)
  const heir = list.find(run => run.id === gone.fork?.from) ?? list[Math.max(0, runs.list.indexOf(gone) - 1)]
  return { ...runs, list, current: runs.current === id ? (heir?.id ?? '') : runs.current }
}

/** Whether a source is the library's: a file has a key of this visit only, and a draft says itself where to stop. */
export const isOfLibrary = (source: string): boolean => source.startsWith('library-')

/** What the author says of the scenario on the screen, said otherwise for all its runs; no history is touched by it. */
export const withSaid = (runs: Runs, said: Pick<Scenario, 'breakpoints'> | Pick<Scenario, 'load'>): Runs => {
  const source = currentRun(runs)?.source
  const list = runs.list.map(run =>
    run.source === source ? { ...run, scenario: { ...run.scenario, ...said } } : run,
  )
  return { ...runs, list }
}

/** Whether the entry that a run stands at is the first of a visit to a step. */
export const comesTo = (run: OpenRun, step: StepId): boolean =>
  visitsUpTo(run.history, step, run.cursor) > visitsUpTo(run.history, step, run.cursor - 1)
