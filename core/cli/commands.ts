import * as v from 'valibot'
import { edges, nodes } from '../graph/graph.ts'
import { reasonOf, stepsOf } from '../graph/paragraphs.ts'
import { paragraphs } from '../paragraphs/index.ts'
import { problemOf } from '../scenario/issue.ts'
import { COMMAND_BYTES } from '../scenario/limits.ts'
import { parseFile, parseJson } from '../scenario/parse.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { Endless, trace } from '../scenario/trace.ts'
import { wireReportText } from '../wire/index.ts'
import { readText } from './readFile.ts'
import { Unusable, unusableFile } from './unusable.ts'

const lines = (entries: readonly unknown[]): string =>
  `[\n${entries.map(entry => JSON.stringify(entry)).join(',\n')}\n]\n`

/** `trace FILE`: the file's cases with `expect` as computed here, one case per line. */
export const traceCommand = (file: string): string => {
  const text = readText(file)
  const parsed = parseFile(text, COMMAND_BYTES)
  if ('problems' in parsed) throw unusableFile(file, parsed.problems[0])
  const entries: readonly object[] = [JSON.parse(text)].flat()
  return lines(
    parsed.scenarios.map(({ scenario }, index) => ({ ...entries[index], expect: traced(file, scenario) })),
  )
}

const traced = (file: string, scenario: Scenario) => {
  try {
    return trace(scenario)
  } catch (error) {
    if (!(error instanceof Endless)) throw error
    throw new Unusable(`${file}: ${error.message}; let its answers or its retries come to an end`)
  }
}

/** `steps`: the graph of the table. */
export const stepsCommand = (): string => {
  const printed = nodes.map(({ id, group, shape, paragraphs: cited, real }) => ({
    id,
    group,
    shape,
    paragraphs: cited,
    ...(real && { real }),
  }))
  return `${JSON.stringify({ nodes: printed, edges }, null, 1)}\n`
}

/** `paragraphs`: every paragraph key with its steps, or the reason why there are none. */
export const paragraphsCommand = (): string =>
  lines(
    paragraphs.map(entry => {
      const reason = reasonOf(entry.key)
      return {
        key: entry.key,
        ...(entry.part === 'document' && { number: entry.number }),
        steps: stepsOf(entry.key),
        ...(reason !== undefined && { reason }),
      }
    }),
  )

const bytes = v.object({ id: v.string(), service: v.string(), hex: v.string() })
const vector = v.object({
  ...bytes.entries,
  function: v.exactOptional(v.string()),
  message: v.exactOptional(v.string()),
})
const wireFile = v.object({
  vectors: v.exactOptional(v.array(vector)),
  malformed: v.exactOptional(v.array(bytes)),
})

/** `wire FILE`: recorded bytes read, and written again. */
export const wireCommand = (file: string): string => {
  const json = parseJson(readText(file), COMMAND_BYTES)
  if ('problems' in json) throw unusableFile(file, json.problems[0])
  if (Array.isArray(json.value))
    throw unusableFile(file, {
      code: 'wrong_type',
      path: '',
      values: { expected: 'object', found: { kind: 'list' } },
    })
  const read = v.safeParse(wireFile, json.value)
  if (!read.success) throw unusableFile(file, problemOf(read.issues[0], []))
  return wireReportText(read.output)
}
