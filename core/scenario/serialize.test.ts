import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inputsOf, lastRun } from '../run/history.ts'
import { replay } from '../run/replay.ts'
import { parseFile } from './parse.ts'
import { serialize } from './serialize.ts'
import { startRun } from './start.ts'
import { trace } from './trace.ts'

const recorded = parseFile(readFileSync(new URL('../conformance/authored.json', import.meta.url), 'utf8'))
const opened = 'scenarios' in recorded ? recorded.scenarios : []

const reopened = (text: string) => {
  const parsed = parseFile(text)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenarios[0]
}

test('every recorded case opens again from its saved file as the same scenario', () => {
  expect(opened).toHaveLength(200)
  for (const { scenario } of opened) {
    const again = reopened(serialize(scenario)).scenario
    expect(again).toEqual(scenario)
    expect(trace(again)).toEqual(trace(scenario))
  }
})

test('a saved run holds inputs only, and opens as the same run', () => {
  const scenario = opened[20]?.scenario
  if (!scenario) throw new Error('the recorded file has fewer cases')
  const inputs = [{ timer: {} }, { reply: { error: { class: 'result_unknown' as const }, took: 7 } }]
  const { history: past } = replay(startRun(scenario), inputs)
  const saved = reopened(serialize(scenario, { inputs: inputsOf(past), cursor: past.length - 1 }))
  expect(saved.run).toEqual({ inputs: inputsOf(past), cursor: past.length - 1 })
  const again = replay(startRun(saved.scenario), saved.run?.inputs ?? [])
  expect(lastRun(again.history)).toEqual(lastRun(past))
})
