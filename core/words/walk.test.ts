import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { edges, nodes } from '../graph/graph.ts'
import { unreachable } from '../graph/unreachable.ts'
import { advance } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import type { Language } from '../paragraphs/keys.ts'
import { parseFile } from '../scenario/parse.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { startRun } from '../scenario/start.ts'
import { stepBy } from '../scenario/trace.ts'
import { newSession } from '../session/session.ts'
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

const openWalk = walk(recorded)
const guardedWalk = walk(guarded)

describe('Walking the recorded cases', () => {
  test('tells every step and every why as a whole sentence in both languages.', () => {
    expect([...openWalk.faults]).toEqual([])
  })

  test('does so behind guarded doors too.', () => {
    expect([...guardedWalk.faults]).toEqual([])
  })

  test('comes through every step but the one that no machine reaches.', () => {
    const steps = new Set([...openWalk.steps, ...guardedWalk.steps])
    expect(nodes.map(({ id }) => id).filter(id => !steps.has(id))).toEqual(
      unreachable.map(({ step }) => step),
    )
  })

  test('takes every exit but the two of that step.', () => {
    const taken = new Set([...openWalk.edges, ...guardedWalk.edges])
    expect(edges.map(({ from, to }) => `${from}>${to}`).filter(id => !taken.has(id))).toEqual(
      unreachable.flatMap(listed => listed.edges),
    )
  })
})

test('finished.as-is has its words although no machine gets there.', () => {
  const [first] = recorded
  if (!first) throw new Error('there are no recorded cases')
  const start = startRun(first)
  const session = {
    ...newSession(start.state.target, start.state.route, undefined),
    status: 'finished' as const,
  }
  const wake = { by: 'timer' as const, rerun: 0 }
  const run: Run = { ...start, at: 'process.dispatch', locals: { ...start.locals, wake, session } }
  const next = advance(run)
  expect(next.at).toBe('finished.as-is')
  expect(plain(because(run, next.at, 'en'))).toBe('The session’s status is finished: no work is left in it.')
  for (const language of languages) {
    expect(faultsIn(because(run, next.at, language), language)).toEqual([])
    expect(faultsIn(sentence(next, language), language)).toEqual([])
    expect(faultsIn(because(next, 'finish.begin', language), language)).toEqual([])
  }
})
