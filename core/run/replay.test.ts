import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Input } from '../language/input.ts'
import { parseFile } from '../scenario/parse.ts'
import { startRun } from '../scenario/start.ts'
import { lastRun } from './history.ts'
import { replay } from './replay.ts'

const file = parseFile(readFileSync(new URL('../conformance/authored.json', import.meta.url), 'utf8'))
const first = () => {
  if ('problems' in file) throw new Error('the recorded file is unusable')
  return startRun(file.scenarios[0].scenario)
}
const untilCall: readonly Input[] = [{ timer: {} }, { timer: {} }]

test.each<[string, Input]>([
  [
    'an exception that only the fault detector declares',
    { reply: { exception: 'ServiceNotFoundException' } },
  ],
  ['a result without an intent', { reply: { result: {} } }],
  ['a result of the other function', { reply: { result: { response: '', result: {} } } }],
  ['an input from outside', { timer: {} }],
])('a recorded reply that the call cannot get is stale: %s', (_, wrong) => {
  const { history, taken } = replay(first(), [...untilCall, wrong])
  expect(taken).toBe(2)
  expect(lastRun(history).at).toBe('active.call-provider')
})

test('a reply that fits is taken, and the run goes on to its next need', () => {
  const finish = { intent: { finish: { status: { success: {} } } } }
  const { history, taken } = replay(first(), [...untilCall, { reply: { result: finish } }])
  expect(taken).toBe(3)
  expect(lastRun(history).at).toBe('active.available.start')
})
