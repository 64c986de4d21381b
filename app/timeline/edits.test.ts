import type { Input } from 'sessionscope/language/input.ts'
import type { History } from 'sessionscope/run/history.ts'
import { extend, lastRun, prefix, runAt } from 'sessionscope/run/history.ts'
import { playOn } from 'sessionscope/scenario/polling.sample.ts'
import { expect, test } from 'vitest'
import { timelineOf } from './model.ts'
import { play, threeDSecure } from './runs.sample.ts'
import { itemName } from './say.ts'
import { timelineWords } from './timelineWords.ts'

const past = play(threeDSecure)
const firstAt = (step: string) =>
  Array.from({ length: past.length }, (_, index) => index).find(index => runAt(past, index).at === step) ?? 0

/** The run up to an entry, given an input there, and gone on to its end. */
const given = (index: number, input: Input): History =>
  playOn(threeDSecure, extend(prefix(past, index + 1), input), 500)

const edit = (step: number): Input => ({ edit: { field: 'session.proxy_state', to: 'by hand' }, step })

const nameAt = (history: History, at: number) => {
  const item = timelineOf(history).lanes.changes[at]
  if (!item) throw new Error(`there is no change ${at}`)
  const shown = { item, count: 1, from: item.from, to: item.to, left: 0, width: 0 }
  return itemName(shown, { words: timelineWords.en, language: 'en', history })
}

test('a field set by hand is a mark of its own among the changes, with the field’s name', () => {
  const asleep = firstAt('door.callback') - 1
  const history = given(asleep, edit(asleep))
  const { changes } = timelineOf(history).lanes
  const at = changes.findIndex(({ edits }) => edits.length > 0)
  expect(changes[at]).toMatchObject({ from: asleep + 1, to: asleep + 1, names: [] })
  expect(nameAt(history, at)).toBe('Edited by hand: session.proxy_state')
  expect(changes).toHaveLength(timelineOf(past).lanes.changes.length + 1)
})

test('where a step changes what a hand has set before, one mark tells both', () => {
  const [, bound] = timelineOf(past).lanes.changes
  const made = bound?.from ?? 0
  const history = given(made, edit(made))
  const at = timelineOf(history).lanes.changes.findIndex(({ edits }) => edits.length > 0)
  expect(nameAt(history, at)).toMatch(
    /^Edited by hand: session.proxy_state, session_transaction_bound, made by/,
  )
})

test('an edit in the middle of a call asks nothing a second time, and leaves the answer its time', () => {
  const calls = (history: History) =>
    timelineOf(history).lanes.provider.map(({ function: name, took }) => [name, took])
  const asked = timelineOf(past).lanes.provider[0]?.from ?? 0
  for (const index of [asked, asked + 1]) expect(calls(given(index, edit(index)))).toEqual(calls(past))
  const [call] = timelineOf(given(asked, edit(asked))).lanes.provider
  expect([call?.from, call?.to]).toEqual([asked, asked + 2])
})

test('an edit where something is told tells it once', () => {
  const told = timelineOf(past).lanes.tags[0]?.from ?? 0
  expect(timelineOf(given(told, edit(told))).lanes.tags).toHaveLength(1)
})

test('time that passes while the machine rests is idle, and no wake-up', () => {
  const asleep = firstAt('door.callback') - 1
  const history = given(asleep, { elapsed: 7_000 })
  const { idles, lanes } = timelineOf(history)
  expect(idles[0]).toEqual({ before: asleep + 1, length: 7_000 })
  expect(runAt(history, asleep + 1).at).toBe('machine.asleep')
  expect(lanes.wakes).toHaveLength(timelineOf(past).lanes.wakes.length)
  expect(lanes.timers.map(({ kind }) => kind)).toEqual(timelineOf(past).lanes.timers.map(({ kind }) => kind))
})

test('a reply given by hand says so', () => {
  const asked = timelineOf(past).lanes.provider[0]?.from ?? 0
  const { reply } = runAt(past, asked + 1)
  if (!reply) throw new Error('the call was not answered')
  const history = given(asked, { reply, by_hand: true })
  const [item] = timelineOf(history).lanes.provider
  if (!item) throw new Error('the call is gone')
  const shown = { item, count: 1, from: item.from, to: item.to, left: 0, width: 0 }
  const name = itemName(shown, { words: timelineWords.en, language: 'en', history })
  expect(name).toMatch(/, reply given by hand$/)
})

test('a deadline that a hand moves behind the clock has passed when time goes on', () => {
  const asleep = firstAt('door.callback') - 1
  const moved = extend(prefix(past, asleep + 1), {
    edit: { field: 'payment.processing_deadline', to: '2024-06-01T12:00:10Z' },
    step: asleep,
  })
  const history = extend(moved, { elapsed: 15_000 })
  expect(lastRun(history).now).toBeGreaterThan(Date.UTC(2024, 5, 1, 12, 0, 10))
  expect(timelineOf(history).deadlinePassed).toBe(history.length - 1)
})
