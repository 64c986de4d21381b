import * as v from 'valibot'
import type { People } from '../payment/given.ts'
import { parseInstant } from '../session/instant.ts'
import { DEFAULT_NOW } from './defaults.ts'
import type { FileOfVersion2, FileOfVersion3, RecordedCase, ScenarioFile } from './fileSchema.ts'
import { fileOfVersion2, fileOfVersion3, recordedCase, scenarioFile } from './fileSchema.ts'
import { problemOf, shown } from './issue.ts'
import { examine, mostBytes, mostValues, NEWEST_VERSION, utf8Length } from './limits.ts'
import { masked } from './mask.ts'
import { currencyBy, DEFAULT_PEOPLE } from './people.ts'
import type { Problem } from './problem.ts'
import type { SavedRun } from './savedRun.ts'
import type { Scenario, ScriptedInput } from './scenario.ts'
import { syntaxErrorAt } from './syntax.ts'

/** A scenario as it stood in a file, with the run that was saved beside it, if any. */
export interface Opened {
  readonly scenario: Scenario
  readonly run: SavedRun | undefined
  /** The paths at which card numbers and the like stood and were masked; absent where none did. */
  readonly masked?: readonly string[]
}

export interface Refused {
  readonly problems: readonly [Problem, ...Problem[]]
}

export type Parsed = { readonly scenarios: readonly [Opened, ...Opened[]] } | Refused

/**
 * Reads a scenario file: one scenario or a list, of any version up to the newest. Nothing of a file is believed
 * before its schema has read it; on any problem nothing is returned but the problems. `limit` in bytes.
 */
export const parseFile = (content: string, limit: number = mostBytes(content)): Parsed => {
  const json = parseJson(content, limit)
  if ('problems' in json) return json
  const { problem } = examine(json.value, mostValues(limit))
  return problem ? refuse(problem) : parseValue(json.value)
}

/** Inputs are what a long run has many of; a reply with everything in it has less than so many values. */
const VALUES_OF_AN_INPUT = 100

/**
 * Reads one scenario, with its run, that no file holds but another store; that may be more than a file may have: its lists
 * up to `list` entries long.
 */
export const readScenario = (value: unknown, list: number): Opened | Refused => {
  const { problem } = examine(value, list * VALUES_OF_AN_INPUT, list)
  return problem ? refuse(problem) : parseOne(value, [])
}

/** Reads JSON text of a bearable size; what it holds is still to be distrusted. */
export const parseJson = (content: string, limit: number): { readonly value: unknown } | Refused => {
  const bytes = utf8Length(content)
  if (bytes > limit) return refuse({ code: 'too_large', path: '', values: { bytes, limit } })
  try {
    return { value: JSON.parse(content) as unknown }
  } catch {
    return refuse({ code: 'not_json', path: '', values: syntaxErrorAt(content) })
  }
}

const parseValue = (value: unknown): Parsed => {
  const list = Array.isArray(value) ? value : [value]
  if (list.length === 0) return refuse({ code: 'empty_list', path: '', values: {} })
  const opened: Opened[] = []
  for (const [index, entry] of list.entries()) {
    const at = Array.isArray(value) ? [index] : []
    // Before the schema: nothing that is read further on may hold what has to be masked.
    const { value: safe, paths } = masked(entry, at)
    const one = parseOne(safe, at)
    if ('problems' in one) return one
    opened.push(paths.length > 0 ? { ...one, masked: paths } : one)
  }
  return { scenarios: opened as [Opened, ...Opened[]] }
}

export const refuse = (problem: Problem): Refused => ({ problems: [problem] })

const parseOne = (entry: unknown, at: readonly number[]): Opened | Refused => {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return refuse({
      code: 'not_a_scenario',
      path: at.length ? `[${at[0]}]` : '',
      values: { found: shown(entry) },
    })
  }
  const version = 'version' in entry ? entry.version : 1
  if (typeof version === 'number' && version > NEWEST_VERSION) {
    const path = at.length ? `[${at[0]}].version` : 'version'
    return refuse({ code: 'newer_version', path, values: { version, newest: NEWEST_VERSION } })
  }
  if (version === 4) return read(scenarioFile, entry, at, fromFile)
  if (version === 3) return read(fileOfVersion3, entry, at, file => fromFile(from3(file)))
  return version === 2
    ? read(fileOfVersion2, entry, at, file => fromFile(from3(from2(file))))
    : read(recordedCase, entry, at, fromRecorded)
}

const read = <S extends v.GenericSchema>(
  schema: S,
  entry: unknown,
  at: readonly number[],
  open: (value: v.InferOutput<S>) => Opened,
) => {
  const result = v.safeParse(schema, entry)
  if (result.success) return open(result.output)
  const [first, ...others] = result.issues.map(issue => problemOf(issue, at))
  return { problems: [first, ...others] as [Problem, ...Problem[]] }
}

/** The run's clock has whole milliseconds, as every instant that is saved with it. */
const ms = (instant: string | undefined): number => Math.floor(parseInstant(instant ?? DEFAULT_NOW) ?? 0)

const fromRecorded = (file: RecordedCase): Opened => ({
  run: undefined,
  scenario: {
    id: file.id,
    title: { ru: file.title ?? file.id, en: file.title ?? file.id },
    about: undefined,
    recorded: true,
    doors: 'open',
    after_left: file.after_left ?? false,
    now: ms(file.now),
    payment: file.payment,
    route: file.route,
    options: file.proxy_options ?? {},
    config: file.config ?? {},
    people: peopleOf(file),
    outside: file.script.map(recordedInput),
    wakes: file.script.map(({ provider, fault_detector }) => ({ provider, fault_detector })),
    provider: [],
    fault_detector: 'ok',
  },
})

/** What the recordings call `timeout` is the timer, woken by hand. */
const recordedInput = (step: RecordedCase['script'][number]): ScriptedInput => {
  const { provider: _, fault_detector: __, ...input } = step
  return 'timeout' in input ? { timer: {} } : input
}

/** Version 3 has what version 2 has, and more. */
const from2 = (file: FileOfVersion2): FileOfVersion3 => ({ ...file, version: 3 })

/** Version 4 means something else by expectations: those of the recordings were never read. */
const from3 = (file: FileOfVersion3): ScenarioFile => {
  const { expect: _, ...kept } = file
  return { ...kept, version: 4 }
}

const fromFile = (file: ScenarioFile): Opened => ({
  run: file.run,
  scenario: {
    id: file.id,
    title: file.title,
    about: file.about,
    recorded: file.recorded ?? false,
    doors: file.doors ?? 'guarded',
    after_left: file.after_left ?? false,
    now: ms(file.now),
    payment: file.payment,
    route: file.route,
    options: file.proxy_options ?? {},
    config: file.config ?? {},
    people: peopleOf(file, file.people),
    outside: file.outside ?? [],
    wakes: file.answers?.wakes ?? [],
    provider: file.answers?.provider ?? [],
    fault_detector: file.answers?.fault_detector ?? 'ok',
    breakpoints: file.breakpoints,
    tags: file.tags,
    notes: file.notes,
    load: file.load,
    expect: file.expect,
  },
})

/** The currency that is told is the one of the cost; a description of another one would only mislead the adapter. */
const peopleOf = ({ payment }: Pick<ScenarioFile, 'payment'>, people: People = DEFAULT_PEOPLE): People => {
  const { symbolic_code } = payment.cost.currency
  return people.currency.symbolic_code === symbolic_code
    ? people
    : { ...people, currency: currencyBy(symbolic_code) }
}
