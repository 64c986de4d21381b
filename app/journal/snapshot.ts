import type { History } from 'sessionscope/run/history.ts'
import { serialize } from 'sessionscope/scenario/serialize.ts'
import type { OpenRun, Runs } from '../debugger/runs.ts'
import { placeInTree, savedName } from '../debugger/savedRuns.ts'
import type { DebuggerState } from '../debugger/state.ts'
import type { KeptRun, Manifest } from './manifest.ts'
import { NEWEST_FORMAT, piecesOf } from './manifest.ts'

/** What is kept of the debugger; all else is computed again. */
export type Work = Pick<DebuggerState, 'runs' | 'view' | 'compared'>

/** So many entries of a run share a piece: a step rewrites one piece, not the run. */
export const ENTRIES_IN_A_PIECE = 256

/** The pieces of a run's inputs, and the entries that they were made from. */
export interface KeptInputs {
  readonly log: History['log']
  readonly length: number
  readonly pieces: readonly number[]
  /** What the last piece says. */
  readonly last: string
}

/** What a store is known to hold of a workspace: only what differs from it is written. */
export interface Memory {
  /** The number of its newest generation; 0 while there is none. */
  readonly generation: number
  /** The number of the next piece. */
  readonly next: number
  /** The pieces that the newest generation is made of, and those that only older ones are. */
  readonly used: ReadonlySet<number>
  readonly older: readonly number[]
  /** By the run's id. */
  readonly inputs: ReadonlyMap<string, KeptInputs>
  /** By what they tell of: scenarios, and what runs that a fork made did not take over. */
  readonly others: ReadonlyMap<object, number>
}

export const NOTHING_KEPT: Memory = {
  generation: 0,
  next: 1,
  used: new Set(),
  older: [],
  inputs: new Map(),
  others: new Map(),
}

/** What has to be written for a store to hold the work, and what it is known to hold then. */
export interface Snapshot {
  readonly pieces: ReadonlyMap<number, string>
  readonly text: string
  /** Pieces that no generation needs that stays. */
  readonly dropped: readonly number[]
  readonly memory: Memory
}

/**
 * The next generation of a workspace, in which everything that is the same object as before is the same piece as before.
 * The generation that was the newest stays beside it.
 */
export const snapshot = (memory: Memory, { runs, view, compared }: Work): Snapshot => {
  const pieces = new Map<number, string>()
  let { next } = memory
  const add = (text: string): number => {
    pieces.set(next, text)
    return next++
  }
  const others = new Map<object, number>()
  const other = (what: object, text: () => string): number => {
    const number = others.get(what) ?? memory.others.get(what) ?? add(text())
    others.set(what, number)
    return number
  }
  const inputs = new Map<string, KeptInputs>()
  const keptRun = (run: OpenRun): KeptRun => {
    const { id, source, number, cursor, fetched, scenario, history } = run
    const before =
      memory.inputs.get(id) ?? (run.fork && (inputs.get(run.fork.from) ?? memory.inputs.get(run.fork.from)))
    const kept = keptInputs(history, before, add)
    inputs.set(id, kept)
    return {
      id,
      source,
      number,
      cursor,
      fetched,
      length: history.length,
      inputs: [...kept.pieces],
      ...savedName(run),
      scenario: other(scenario, () => serialize(scenario)),
      ...(hasOrigin(run) && { origin: other(run.fork ?? run.stale, () => originOf(run)) }),
    }
  }
  const manifest: Manifest = {
    format: NEWEST_FORMAT,
    runs: runs.list.map(keptRun),
    current: runs.current,
    numbered: runs.numbered,
    view,
    ...(compared && { compared }),
  }
  const used = new Set(piecesOf(manifest))
  return {
    pieces,
    text: JSON.stringify(manifest),
    dropped: memory.older,
    memory: {
      generation: memory.generation + 1,
      next,
      used,
      inputs,
      others,
      older: [...memory.used].filter(number => !used.has(number)),
    },
  }
}

const hasOrigin = ({ fork, stale }: OpenRun): boolean => fork !== undefined || stale.length > 0

/** What a run has had since it was made, and will never change. */
const originOf = (run: OpenRun): string => {
  const { stale } = run
  const { fork } = placeInTree(run)
  return JSON.stringify({ ...(fork && { fork }), ...(stale.length > 0 && { stale }) })
}

const keptInputs = (
  { log, length }: History,
  before: KeptInputs | undefined,
  add: (text: string) => number,
): KeptInputs => {
  if (before?.log === log && before.length === length) return before
  const equal = before ? equalEntries(before, log, length) : 0
  const pieces: number[] = []
  let last = ''
  for (let from = 0; from < length; from += ENTRIES_IN_A_PIECE) {
    const to = Math.min(from + ENTRIES_IN_A_PIECE, length)
    const old = before?.pieces[pieces.length]
    const isWhole = before && to === Math.min(from + ENTRIES_IN_A_PIECE, before.length)
    const isLast = to === length
    if (old !== undefined && isWhole && to <= equal && !isLast) {
      pieces.push(old)
      continue
    }
    last = JSON.stringify(log.inputs.slice(from, to).filter(input => input !== undefined))
    // Most steps take no input: then the piece says the same, although the run is longer.
    const isSame = before && pieces.length === before.pieces.length - 1 && last === before.last
    pieces.push(old !== undefined && isSame ? old : add(last))
  }
  return { log, length, pieces, last }
}

/** How many entries are known to have been given the same. */
const equalEntries = (before: KeptInputs, log: History['log'], length: number): number => {
  const most = Math.min(before.length, length)
  if (before.log === log) return most
  let equal = 0
  while (equal < most && before.log.inputs[equal] === log.inputs[equal]) equal++
  return equal
}

/** Whether two states are the same work. */
export const isSameWork = (a: Work, b: Work): boolean =>
  a.runs === b.runs && a.view === b.view && a.compared === b.compared

/** Whether nothing has changed but what is looked at: that may wait a moment, nobody has made anything. */
export const isSameMade = ({ list: a }: Runs, { list: b }: Runs): boolean =>
  a.length === b.length &&
  a.every(
    (run, index) =>
      run.id === b[index]?.id &&
      run.history === b[index].history &&
      run.name === b[index].name &&
      run.scenario === b[index].scenario,
  )
