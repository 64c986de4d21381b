import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { edges, nodes } from '../graph/graph.ts'
import type { Run } from '../machine/run.ts'
import type { Language } from '../paragraphs/keys.ts'
import { parseFile } from '../scenario/parse.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { startRun } from '../scenario/start.ts'
import { stepBy } from '../scenario/trace.ts'
import type { StepId } from '../steps/table.ts'
import type { Parts } from './index.ts'
import { because, plain, sentence } from './index.ts'

const languages: readonly Language[] = ['ru', 'en']

const scenariosOf = (file: string): readonly Scenario[] => {
  const content = readFileSync(new URL(`../conformance/${file}`, import.meta.url), 'utf8')
  const parsed = parseFile(content)
  if ('problems' in parsed) throw new Error(`${file} cannot be read`)
  return parsed.scenarios.map(({ scenario }) => scenario)
}

const recorded = ['authored.json', 'edges.json', 'random.json'].flatMap(scenariosOf)
/** Behind guarded doors the same inputs meet a machine that stays down, waits for its re-run, or refuses a repair. */
const guarded = recorded.map((scenario): Scenario => ({ ...scenario, doors: 'guarded', after_left: true }))

/** What is wrong with a sentence that people read; code is somebody else's data and may hold anything. */
const faultsIn = (parts: Parts, language: Language): string[] => {
  const text = plain(parts)
  const prose = parts.map(part => (part.code ? 'x' : part.text)).join('')
  const code = parts.flatMap(part => (part.code ? [part.text] : []))
  return [
    ...(text.endsWith('.') ? [] : ['no full stop']),
    ...(/ {2}|\.\.| [.,:;]/u.test(prose) ? ['spaces or stops'] : []),
    ...(/[{}`]|undefined|NaN|\[object/u.test(prose) ? ['a hole'] : []),
    ...(code.some(each => /undefined|NaN|\[object/u.test(each)) ? ['a hole in code'] : []),
    ...(/^[\p{Lu}"]/u.test(text) ? [] : ['no capital']),
    ...(language === 'ru' && !/\p{Script=Cyrillic}/u.test(prose) ? ['not Russian'] : []),
    ...(language === 'en' && /\p{Script=Cyrillic}/u.test(prose) ? ['not English'] : []),
  ]
}

interface Walked {
  readonly steps: ReadonlySet<StepId>
  readonly edges: ReadonlySet<string>
  readonly faults: ReadonlySet<string>
}

const walk = (scenarios: readonly Scenario[]): Walked => {
  const steps = new Set<StepId>()
  const taken = new Set<string>()
  const faults = new Set<string>()
  const check = (place: string, parts: Parts, language: Language) => {
    for (const fault of faultsIn(parts, language)) faults.add(`${fault}: ${place}: ${plain(parts)}`)
  }
  const told = (run: Run) => {
    for (const language of languages) check(run.at, sentence(run, language), language)
  }
  for (const scenario of scenarios) {
    let run = startRun(scenario)
    told(run)
    for (let next = stepBy(scenario, run); next; next = stepBy(scenario, run)) {
      steps.add(run.at)
      if (next.at !== run.at) {
        taken.add(`${run.at}>${next.at}`)
        for (const language of languages) check(run.at, because(run, next.at, language), language)
      }
      run = next
      told(run)
    }
    steps.add(run.at)
  }
  return { steps, edges: taken, faults }
}

describe.each([
  ['the recorded cases', recorded],
  ['the same cases behind guarded doors', guarded],
] as const)('Walking %s', (_, scenarios) => {
  test('tells every step and every why as a whole sentence in both languages.', () => {
    expect([...walk(scenarios).faults]).toEqual([])
  })
})

test('Both walks together come through every step and exit but those listed here.', () => {
  const walks = [walk(recorded), walk(guarded)]
  const steps = new Set(walks.flatMap(each => [...each.steps]))
  const taken = new Set(walks.flatMap(each => [...each.edges]))
  expect(nodes.map(({ id }) => id).filter(id => !steps.has(id))).toEqual([])
  expect(edges.map(({ from, to }) => `${from}>${to}`).filter(id => !taken.has(id))).toEqual([])
})
