import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { advance } from '../machine/advance.ts'
import { lastRun } from '../run/history.ts'
import { replay } from '../run/replay.ts'
import { equal } from '../session/equal.ts'
import type { Hostile } from './hostile.arbitrary.ts'
import { hostile } from './hostile.arbitrary.ts'
import { markedUp } from './hostileFile.arbitrary.ts'
import { examine, LIMITS, utf8Length } from './limits.ts'
import type { Opened, Parsed } from './parse.ts'
import { parseFile } from './parse.ts'
import { inputFor } from './played.ts'
import { problemSentence } from './problemWords.ts'
import { serialize } from './serialize.ts'
import { OVERSHOOT, unpacked } from './shareBytes.ts'
import { fromLink } from './shareLink.ts'
import { startRun } from './start.ts'

// `npm run test:long` asks for more of them, and for the sum of what they came to (e2e/scripts/testLong.mjs).
const { HOSTILE_CASES, HOSTILE_SEED, HOSTILE_SUM } = process.env
const CASES = Number(HOSTILE_CASES ?? 5000)
const SEED = Number(HOSTILE_SEED ?? Math.floor(Math.random() * 2 ** 31))
vi.setConfig({ testTimeout: 60_000 + CASES * 30 })

/** Steps that something opened is played for: enough for its first answers and retries. */
const STEPS = 60

/** What all cases came to: the most that any of them took, and how they ended. */
const seen = { inflated: 0, values: 0, refused: 0, opened: 0 }
const kinds = new Map<string, { refused: number; opened: number }>()
const codes = new Map<string, number>()

/** What the prototypes had before; nothing that is opened may leave anything there. */
const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype]
const keysThere = () => prototypes.map(each => Reflect.ownKeys(each))
const before = keysThere()
const evaluate = vi.fn()
beforeAll(() => {
  vi.stubGlobal('eval', evaluate)
  console.log(`hostile input: ${CASES} cases, seed ${SEED}`)
})
afterAll(() => {
  vi.unstubAllGlobals()
  if (HOSTILE_SUM === undefined) return
  const limits = { ...LIMITS, inflated: LIMITS.inflated + OVERSHOOT }
  const sum = { cases: CASES, seed: SEED, ...seen, limits, kinds: [...kinds], codes: [...codes] }
  writeFileSync(HOSTILE_SUM, JSON.stringify(sum))
})

const expectUntouched = () => {
  // A plain comparison: the test's own would take longer than what is tested.
  if (!equal(keysThere().flat(), before.flat())) expect(keysThere()).toEqual(before)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(evaluate).not.toHaveBeenCalled()
  expect(globalThis).not.toHaveProperty('executed')
}

/** Counts what is done for a case before its schema sees it: by the same functions, which are pure. */
const count = (given: Hostile) => {
  const text = 'file' in given ? given.file : unpackedText(given.link)
  if (text === undefined || utf8Length(text) > LIMITS.bytes) return
  const value = jsonOf(text)
  if (value === undefined) return
  const { values } = examine(value)
  expect(values).toBeLessThanOrEqual(LIMITS.values)
  seen.values = Math.max(seen.values, values)
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const unpackedText = (link: string): string | undefined => {
  const [, body] = /^#s=1\.([\w-]+)(&|$)/.exec(link) ?? []
  if (body === undefined || link.length > LIMITS.link) return undefined
  const result = unpacked(body, LIMITS.inflated)
  expect(result.inflated).toBeLessThanOrEqual(LIMITS.inflated + OVERSHOOT)
  seen.inflated = Math.max(seen.inflated, result.inflated)
  return 'text' in result ? result.text : undefined
}

/** A refusal that says in both languages what is wrong. */
const expectRefusal = (parsed: Extract<Parsed, { problems: unknown }>) => {
  for (const problem of parsed.problems.slice(0, 3))
    for (const language of ['ru', 'en'] as const)
      expect(problemSentence(problem, language).trim().length).toBeGreaterThan(10)
  const [{ code }] = parsed.problems
  codes.set(code, (codes.get(code) ?? 0) + 1)
}

/** Something that can be worked with: its run is made, goes on, and is saved as what it is. */
const expectSound = ({ scenario, run: saved }: Opened) => {
  const { history } = replay(startRun(scenario), saved?.inputs ?? [])
  let run = lastRun(history)
  for (let step = 0; step < STEPS; step++) {
    const input = inputFor(scenario, run)
    if (input === 'over') break
    run = advance(run, input === 'nothing' ? undefined : input)
  }
  const again = parseFile(serialize(scenario, saved))
  if ('problems' in again) throw new Error(JSON.stringify(again.problems[0]))
  // Not `toEqual`: a file can say -0, and a saved one says 0.
  if (!equal(again.scenarios[0].scenario, scenario)) expect(again.scenarios[0].scenario).toEqual(scenario)
}

const note = (kind: string, ended: 'refused' | 'opened') => {
  const ends = kinds.get(kind) ?? { refused: 0, opened: 0 }
  kinds.set(kind, { ...ends, [ended]: ends[ended] + 1 })
  seen[ended]++
}

const open = (given: Hostile): Parsed => ('file' in given ? parseFile(given.file) : fromLink(given.link))

test('whatever is opened is refused in words or opens soundly, within the limits, and touches nothing', () => {
  const holds = (given: Hostile) => {
    const parsed = open(given)
    if ('problems' in parsed) expectRefusal(parsed)
    else expectSound(parsed.scenarios[0])
    note(given.kind, 'problems' in parsed ? 'refused' : 'opened')
    count(given)
    expectUntouched()
  }
  fc.assert(fc.property(hostile, holds), { numRuns: CASES, seed: SEED, endOnFailure: true })
  expect(seen.refused).toBeGreaterThan(CASES / 10)
  expect(seen.opened).toBeGreaterThan(CASES / 10)
})

test('markup in all texts opens as those very texts', () => {
  const holds = ({ text, file }: { text: string; file: string }) => {
    const parsed = parseFile(file)
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems[0]))
    const { scenario } = parsed.scenarios[0]
    expect([scenario.id, scenario.title.ru, scenario.title.en]).toEqual([text, text, text])
    expectSound(parsed.scenarios[0])
    expectUntouched()
  }
  fc.assert(fc.property(markedUp, holds), { seed: SEED })
})
