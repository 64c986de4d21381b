import type { Run } from 'sessionscope/machine/run.ts'
import type { History } from 'sessionscope/run/history.ts'
import { lastRun, runAt } from 'sessionscope/run/history.ts'
import { expect, test } from 'vitest'
import { layAhead } from './ahead.ts'
import { play, polling, threeDSecure, unavailable } from './runs.sample.ts'
import { upcoming } from './upcoming.ts'

const kinds = (run: Run) => upcoming(run).map(({ kind }) => kind)
const asleep = (past: History) =>
  Array.from({ length: past.length }, (_, index) => runAt(past, index)).filter(
    run => run.at === 'machine.asleep',
  )

test('asleep, the armed timer and the processing deadline are upcoming, in their order', () => {
  const suspended = asleep(play(threeDSecure)).at(-1)
  if (!suspended) throw new Error('the session never slept')
  expect(upcoming(suspended).map(({ kind, wait }) => [kind, wait])).toEqual([
    ['timer', 60_000],
    ['deadline', 15 * 60_000 - 60_420],
  ])
})

test('once the payment has gone on neither is', () => {
  expect(upcoming(lastRun(play(threeDSecure)))).toEqual([])
})

test('a machine that is down has no timer, and a deadline that has passed is not upcoming', () => {
  expect(upcoming(lastRun(play(unavailable)))).toEqual([])
  const last = asleep(play(polling, 10_000)).at(-1)
  expect(last && kinds(last)).toEqual(['timer'])
})

test('upcoming things stand behind each other, with a band where there is something to wait for', () => {
  const events = [
    { kind: 'timer', at: 0, wait: 0 },
    { kind: 'deadline', at: 9_000, wait: 9_000 },
  ] as const
  for (const width of [10, 60, 200]) {
    const [timer, deadline] = layAhead(100, events, () => ({ wait: width, clock: width, name: width }))
    expect(timer?.band).toBeUndefined()
    expect(timer?.x).toBeGreaterThan(100)
    expect(deadline?.band).toBeGreaterThan(timer?.x ?? Infinity)
    // The wait's text is centred on the band, the clocks on the lines.
    const wait = (deadline?.band ?? 0) + 24
    expect(wait - (timer?.x ?? 0)).toBeGreaterThanOrEqual(width)
    expect((deadline?.x ?? 0) - wait).toBeGreaterThanOrEqual(width)
  }
})
