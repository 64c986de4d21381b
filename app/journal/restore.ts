import { NEWEST_VERSION } from 'sessionscope/scenario/limits.ts'
import type { Opened, Refused } from 'sessionscope/scenario/parse.ts'
import { readScenario } from 'sessionscope/scenario/parse.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { reopened, treeOf } from '../debugger/savedRuns.ts'
import type { KeptRun, Manifest } from './manifest.ts'
import { jsonOf, piecesOf, readGeneration } from './manifest.ts'
import type { Found } from './records.ts'
import type { KeptInputs, Memory, Work } from './snapshot.ts'
import { ENTRIES_IN_A_PIECE, NOTHING_KEPT } from './snapshot.ts'

/** More than a file may hold: what was kept has to be readable, however long somebody let it run. */
const MOST_INPUTS = 5_000_000

/** What a workspace was brought back to. */
export interface Restored {
  readonly is: 'restored'
  readonly work: Work
  /** When that was saved, ms since the epoch. */
  readonly saved: number
  /** What the store is known to hold, so that it need not be written again. */
  readonly memory: Memory
  readonly texts: ReadonlyMap<string, string>
  /** Something could not be read: what is older stands in its place, or nothing does. */
  readonly damaged: boolean
}

/** Otherwise nothing was kept, nothing of it can be read, or a newer program has kept it. */
export type Restoration = Restored | { readonly is: 'empty' | 'unreadable' | 'newer' }

/** A run as it was read, with what of it need not be written again. */
interface ReadRun {
  readonly kept: KeptRun
  readonly run: OpenRun
  readonly inputs: KeptInputs | undefined
}

/**
 * The work that a workspace holds. Nothing is believed before its schema has read it, and every run is computed again from
 * its inputs. Each run is taken from the newest generation in which it can be read, or else as far as it can be.
 */
export const restored = (found: Found): Restoration => {
  const numbers = [...found.generations.keys()].toSorted((a, b) => b - a)
  const generations = numbers.map(number => readGeneration(found.generations.get(number)))
  const newest = generations[0]?.is ?? 'empty'
  const [best, older] = generations.flatMap(each => (each.is === 'read' ? [each] : []))
  if (newest === 'empty' || newest === 'newer') return { is: newest }
  if (!best) return { is: 'unreadable' }
  const reader = readerOf(found)
  const readings = best.manifest.runs.map(kept => {
    const own = reader(kept)
    const spare = own ? undefined : older?.manifest.runs.find(({ id }) => id === kept.id)
    return { own, read: own ?? (spare && reader(spare)) ?? reader(kept, 'as far as it can be read') }
  })
  const reads = readings.flatMap(({ read }) => read ?? [])
  if (reads.length === 0) return { is: 'unreadable' }
  const texts = [...found.texts].flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  )
  const damaged =
    newest !== 'read' || readings.some(({ own }) => own === undefined) || texts.length < found.texts.size
  return {
    is: 'restored',
    work: workOf(
      best.manifest,
      reads.map(({ run }) => run),
    ),
    saved: best.saved,
    memory: damaged ? NOTHING_KEPT : memoryOf(best.manifest, numbers[0] ?? 0, found, reads),
    texts: new Map(texts),
    damaged,
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readerOf =
  ({ pieces }: Found) =>
  (kept: KeptRun, how?: 'as far as it can be read'): ReadRun | undefined => {
    const scenario = jsonOf(pieces.get(kept.scenario))
    const origin = kept.origin === undefined ? {} : jsonOf(pieces.get(kept.origin))
    const texts = kept.inputs.map(number => jsonOf(pieces.get(number)))
    const inputs = how ? texts.slice(0, wholeOf(texts)) : texts
    if (!isObject(scenario) || !isObject(origin) || !inputs.every(Array.isArray)) return undefined
    const { id, name, cursor, length, number, fetched } = kept
    const named = name === undefined ? {} : { name }
    const saved = { ...origin, ...named, inputs: inputs.flat(), cursor, length, number, fetched }
    const opened = how ? firstInputs(scenario, saved) : readScenario({ ...scenario, run: saved }, MOST_INPUTS)
    const run = 'problems' in opened ? undefined : reopened({ opened, source: kept.source }, id)
    if (!run) return undefined
    const isCurrent = 'version' in scenario && scenario.version === NEWEST_VERSION
    const last = pieces.get(kept.inputs.at(-1) ?? 0)
    const isAsKept = isCurrent && typeof last === 'string' && isSplitAs(run, kept, inputs)
    const { log } = run.history
    return { kept, run, inputs: isAsKept ? { log, length, pieces: kept.inputs, last } : undefined }
  }

/** How many of the first pieces are what they should be. */
const wholeOf = (pieces: readonly unknown[]): number => {
  const broken = pieces.findIndex(piece => !Array.isArray(piece))
  return broken < 0 ? pieces.length : broken
}

/** The run up to the first input that is none: what was given before it still leads where it led. */
const firstInputs = (scenario: object, saved: { readonly inputs: readonly unknown[] }): Opened | Refused => {
  for (let { inputs } = saved; ; ) {
    const opened = readScenario({ ...scenario, run: { ...saved, inputs } }, MOST_INPUTS)
    const [, refused] = ('problems' in opened && /^run\.inputs\[(\d+)\]/.exec(opened.problems[0].path)) || []
    if (refused === undefined) return opened
    inputs = inputs.slice(0, Number(refused))
  }
}

/** Whether pieces hold the inputs of the entries that a snapshot would put into them: a later program may compute others. */
const isSplitAs = (
  { history: { length, log } }: OpenRun,
  kept: KeptRun,
  pieces: readonly unknown[][],
): boolean =>
  length === kept.length &&
  pieces.length === Math.ceil(length / ENTRIES_IN_A_PIECE) &&
  pieces.every((piece, index) => {
    const from = index * ENTRIES_IN_A_PIECE
    const inputs = log.inputs.slice(from, Math.min(from + ENTRIES_IN_A_PIECE, length))
    return inputs.filter(input => input !== undefined).length === piece.length
  })

/** Runs of one id, and numbers out of order, come from no program of ours: the first counts, and they are counted anew. */
const workOf = ({ current, numbered, view, compared }: Manifest, read: readonly OpenRun[]): Work => {
  const runs = [...new Map(read.toReversed().map(run => [run.id, run])).values()].toSorted(
    (a, b) => a.number - b.number,
  )
  const isCounted = runs.every((run, index) => run.number > (runs[index - 1]?.number ?? 0))
  const list = treeOf(isCounted ? runs : runs.map((run, index) => ({ ...run, number: index + 1 })))
  const isThere = (id: string) => list.some(run => run.id === id)
  const last = list.at(-1)
  return {
    runs: {
      list,
      current: isThere(current) ? current : (last?.id ?? ''),
      numbered: Math.max(numbered, last?.number ?? 0),
    },
    view,
    compared: compared && isThere(compared.a) && isThere(compared.b) ? compared : undefined,
  }
}

const memoryOf = (
  manifest: Manifest,
  generation: number,
  { pieces }: Found,
  reads: readonly ReadRun[],
): Memory => {
  const used = new Set(piecesOf(manifest))
  const known = reads.flatMap(({ kept, run, inputs }) => (inputs ? [{ kept, run, inputs }] : []))
  return {
    generation,
    next: Math.max(0, ...pieces.keys()) + 1,
    used,
    older: [...pieces.keys()].filter(number => !used.has(number)),
    inputs: new Map(known.map(({ run, inputs }) => [run.id, inputs])),
    others: new Map<object, number>(
      known.flatMap(({ kept, run }) => [
        [run.scenario, kept.scenario],
        ...(kept.origin === undefined ? [] : [[run.fork ?? run.stale, kept.origin] as const]),
      ]),
    ),
  }
}
