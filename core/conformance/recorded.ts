import { readFileSync } from 'node:fs'
import { parseFile } from '../scenario/parse.ts'
import type { Scenario } from '../scenario/scenario.ts'

const scenariosOf = (file: string): readonly Scenario[] => {
  const parsed = parseFile(readFileSync(new URL(file, import.meta.url), 'utf8'))
  if ('problems' in parsed) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`)
  return parsed.scenarios.map(({ scenario }) => scenario)
}

/** The scenarios of all recorded cases. */
export const recordedScenarios: readonly Scenario[] = ['authored.json', 'edges.json', 'random.json'].flatMap(
  scenariosOf,
)
