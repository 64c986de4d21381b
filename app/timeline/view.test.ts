import type { History } from 'sessionscope/run/history.ts'
import { lastRun, prefix, runAt, wakeStart } from 'sessionscope/run/history.ts'
import { expect, test } from 'vitest'
import { layAhead } from './ahead.ts'
import { movedBy } from './keys.ts'
import { timelineOf } from './model.ts'
import { rulerMarks, shownIdles } from './ruler.ts'
import { play, polling, threeDSecure, unavailable } from './runs.sample.ts'
import { itemName, stepName, whereabouts } from './say.ts'
import { endOf, middleOf } from './scale.ts'
import { shownTicks } from './steps.ts'
import { timelineWords } from './timelineWords.ts'
import type { Upcoming } from './upcoming.ts'
import { upcoming } from './upcoming.ts'
import type { View } from './view.ts'
import { drawLane } from './view.ts'
import { fittingUnit } from './zoom.ts'

const WIDTH = 900
const measure = (text: string) => text.length * 7

const viewOf = (
  history: History,
  given: Partial<{ unit: number; cursor: number; left: number; width: number }> = {},
): View => {
  const { unit = 11, cursor = history.length - 1, left = 0, width = WIDTH } = given
  const scale = { unit, idles: timelineOf(history).idles, length: history.length }
  const texts = ({ wait, at }: Upcoming) => ({
    wait: measure(String(wait)),
    clock: measure(String(at)),
    name: 60,
  })
  return {
    scale,
    range: { left, right: left + width },
    here: { cursor, wakeStart: wakeStart(history, cursor) },
    ahead: layAhead(endOf(scale), upcoming(lastRun(history)), texts),
    deadlinePassed: undefined,
    speech: { words: timelineWords.en, language: 'en', history },
    measure,
    found: undefined,
  }
}

const rulerTexts = { deadline: 'deadline', wait: String, clock: String }

/** How many elements the whole timeline would draw. */
const drawnCount = (history: History, view: View): number => {
  const { lanes } = timelineOf(history)
  const items = Object.values(lanes).map(lane => {
    const drawn = drawLane(lane, view)
    return drawn.items.length + drawn.labels.length
  })
  const ticks = shownTicks(lanes.wakes, view.scale, view.range, view.here).length
  const marks = rulerMarks(view, rulerTexts).length + shownIdles(view.scale, view.range).length
  return items.reduce((sum, count) => sum + count, ticks + marks)
}

const long = play(polling, 100_000)

test('of 100 000 steps only those near the screen are drawn, at every zoom and place', () => {
  const fitting = fittingUnit(WIDTH, long.length, timelineOf(long).idles.length)
  const most = (WIDTH / 8) * 12
  for (const unit of [fitting, 0.1, 0.5, 1, 3.9, 4, 11, 40])
    for (const part of [0, 0.5, 0.99]) {
      const { scale } = viewOf(long, { unit })
      const count = drawnCount(long, viewOf(long, { unit, left: endOf(scale) * part }))
      expect(count).toBeGreaterThan(5)
      expect(count).toBeLessThan(most)
    }
})

test('zoomed out to the whole run every item is in one of the crowds', () => {
  const { lanes, idles } = timelineOf(long)
  const unit = fittingUnit(WIDTH, long.length, idles.length)
  const { items } = drawLane(lanes.provider, viewOf(long, { unit }))
  expect(items.reduce((sum, { count }) => sum + count, 0)).toBe(lanes.provider.length)
  expect(items.length).toBeLessThanOrEqual(WIDTH / 8 + 1)
})

test('scrolling does not regroup a crowd', () => {
  const { lanes } = timelineOf(long)
  const crowds = (left: number) =>
    drawLane(lanes.wakes, viewOf(long, { unit: 0.1, left })).items.map(
      ({ from, count }) => `${from} ${count}`,
    )
  const before = crowds(5_000)
  const shared = crowds(5_003).filter(crowd => before.includes(crowd))
  expect(shared.length).toBeGreaterThanOrEqual(before.length - 2)
})

test('items beyond a history that shares its log with a longer one are not drawn, an unanswered call is open', () => {
  const whole = play(threeDSecure)
  const call = timelineOf(whole).lanes.provider[0]?.from ?? 0
  const shared = prefix(whole, call + 1)
  const view = viewOf(shared)
  const [asked] = drawLane(timelineOf(shared).lanes.provider, view).items
  expect(asked).toMatchObject({ from: call, to: call })
  expect(asked && itemName(asked, view.speech)).toBe('ProcessPayment, no answer yet')
  expect(drawLane(timelineOf(shared).lanes.faultDetector, view).items).toEqual([])
})

test('a stop of the keyboard that lies beyond the history is not drawn either', () => {
  const past = play(threeDSecure)
  const { lanes } = timelineOf(past)
  const first = prefix(past, 1)
  for (const items of Object.values(lanes))
    expect(drawLane(items, viewOf(first), 0).items.filter(({ from }) => from >= 1)).toEqual([])
})

test('what comes after the step that is looked at is ahead; a bar across it is done up to the playhead', () => {
  const past = play(threeDSecure)
  const { lanes } = timelineOf(past)
  const cursor = lanes.changes[1]?.from ?? 0
  const view = viewOf(past, { cursor, width: 2_000 })
  const standings = drawLane(lanes.changes, view).items.map(({ standing }) => standing)
  expect(standings).toEqual(['past', 'now', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'])
  const wake = drawLane(lanes.wakes, view).items.find(({ standing }) => standing === 'now')
  expect((wake?.left ?? 0) + (wake?.done ?? 0)).toBe(middleOf(view.scale, cursor))
  expect(wake?.done).toBeLessThan(wake?.width ?? 0)
})

test('an open window reaches to where its timer fires', () => {
  const whole = play(threeDSecure)
  const asleep = (timelineOf(whole).lanes.wakes[2]?.from ?? 0) - 1
  expect(runAt(whole, asleep).at).toBe('machine.asleep')
  const waiting = prefix(whole, asleep + 1)
  const view = viewOf(waiting)
  const window = drawLane(timelineOf(waiting).lanes.timers, view).items.at(-1)
  expect(window?.item.kind).toBe('window')
  expect((window?.left ?? 0) + (window?.width ?? 0)).toBe(view.ahead[0]?.x)
})

test('changes of one result share a label, a suspension has its own', () => {
  const past = play(threeDSecure)
  const { labels } = drawLane(timelineOf(past).lanes.changes, {
    ...viewOf(past, { width: 2_000 }),
    measure: () => 20,
  })
  expect(labels.map(({ text }) => text)).toEqual([
    'session_started',
    'session_transaction_bound · session_proxy_state_changed · session_interaction_changed',
    'session_suspended',
    'session_activated',
    'session_finished',
  ])
})

test('a failed call says its error, in the label and in its name', () => {
  const past = play(unavailable)
  const view = viewOf(past)
  const lane = drawLane(timelineOf(past).lanes.provider, view)
  expect(lane.labels[0]?.text).toContain('resource_unavailable')
  expect(lane.items[0] && itemName(lane.items[0], view.speech)).toBe(
    'ProcessPayment, resource_unavailable, 1.5\u00a0s',
  )
})

test('a run of a single step has its tick, its timer and what is upcoming', () => {
  const past = play(threeDSecure, 1)
  const view = viewOf(past)
  const { lanes } = timelineOf(past)
  expect(shownTicks(lanes.wakes, view.scale, view.range, view.here)).toEqual([
    { key: 0, to: 0, left: 0, width: 8, standing: 'current' },
  ])
  expect(drawLane(lanes.wakes, view).items).toEqual([])
  expect(drawLane(lanes.timers, view).items).toHaveLength(1)
  expect(rulerMarks(view, rulerTexts).map(({ kind }) => kind)).toEqual(['current', 'clock', 'clock', 'idle'])
})

test('the texts of the ruler never meet, and the current step is always among them', () => {
  for (const unit of [0.2, 1, 4, 6, 11, 30])
    for (const cursor of [0, 50, 9_999]) {
      const view = viewOf(long, { unit, cursor })
      const marks = rulerMarks(view, rulerTexts)
      expect(marks[0]).toMatchObject({ kind: 'current', text: `${cursor + 1}` })
      const spans = marks
        .map(({ text, x }) => [x - measure(text) / 2, x + measure(text) / 2] as const)
        .toSorted(([a], [b]) => a - b)
      for (const [index, [left]] of spans.entries())
        expect(left).toBeGreaterThan(spans[index - 1]?.[1] ?? -Infinity)
    }
})

test('the slider goes by steps, by wake-ups and to the ends', () => {
  const past = play(threeDSecure)
  const { wakes } = timelineOf(past).lanes
  const last = past.length - 1
  const to = (key: string, cursor: number) => movedBy(key, cursor, last, wakes)
  const [, second, third] = wakes.map(({ from }) => from)
  expect([to('ArrowRight', 5), to('ArrowLeft', 5), to('ArrowLeft', 0), to('ArrowRight', last)]).toEqual([
    6,
    4,
    0,
    last,
  ])
  expect([
    to('PageUp', second ?? 0),
    to('PageUp', last),
    to('PageDown', third ?? 0),
    to('PageDown', 0),
  ]).toEqual([third, last, second, 0])
  expect([to('Home', 9), to('End', 9), to('a', 9)]).toEqual([0, last, undefined])
})

test('a step is told with its number and title, its paragraph and the run’s clock', () => {
  const past = play(threeDSecure)
  const { speech } = viewOf(past)
  const call = timelineOf(past).lanes.provider[0]?.to ?? 0
  expect(stepName(call, speech)).toMatch(new RegExp(`^${call + 1}: .`))
  expect(whereabouts(call, call, speech)).toBe(`step ${call + 1} · ¶ 3.b.5.a.3 · 12:00:00.420`)
})

test('what a wake-up came to later is not told of a history that ends before', () => {
  const past = play({ ...threeDSecure, outside: [{ after: 1000, callback: { tag: 'nobody', payload: '' } }] })
  const refused = timelineOf(past).lanes.wakes.find(({ raise }) => raise)
  if (!refused) throw new Error('nothing was refused')
  const nameIn = (history: History) =>
    drawLane([refused], viewOf(history), 0).items.map(item => itemName(item, viewOf(history).speech))
  expect(nameIn(past)).toEqual([expect.stringContaining('Not found')])
  expect(nameIn(prefix(past, refused.raisedAt))).toEqual([expect.not.stringContaining('Not found')])
})
