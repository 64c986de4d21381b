import fc from 'fast-check'
import type { History } from 'sessionscope/run/history.ts'
import { prefix, runAt } from 'sessionscope/run/history.ts'
import { playOn } from 'sessionscope/scenario/polling.sample.ts'
import { title } from 'sessionscope/words/index.ts'
import { expect, test } from 'vitest'
import type { Language } from '../settings/settings.ts'
import { folded } from '../words/folded.ts'
import type { Item, LaneId } from './items.ts'
import { laneIds } from './items.ts'
import { timelineOf } from './model.ts'
import { paragraphTags } from './paragraphTag.ts'
import { play, polling, threeDSecure, unavailable } from './runs.sample.ts'
import { itemName } from './say.ts'
import type { Found } from './search.ts'
import { beginSearch, foundIn, isFound, isUnread, nextFound, placeAmong, readOn } from './search.ts'
import { timelineWords } from './timelineWords.ts'

const queryOf = (text: string, language: Language = 'en', lanes: readonly LaneId[] = laneIds) => ({
  text,
  lanes,
  speech: { words: timelineWords[language], language },
})

const search = (past: History, text: string, language?: Language, lanes?: readonly LaneId[]): Found => {
  const made = beginSearch(past.log, queryOf(text, language, lanes))
  while (isUnread(made, past)) readOn(made, past, 1_000)
  return foundIn(made, past) ?? { text: folded(text), lanes: made.lanes, all: [] }
}

/** What was answered, or changed: the last of what the wake-up has gathered right after that step. */
const values = (past: History, item: Item): readonly string[] => {
  if (item.kind === 'call' && item.reply) return [JSON.stringify(item.reply)]
  if (item.kind !== 'change' || item.names.length === 0) return []
  const { changes, collected } = runAt(past, Math.min(item.from + 1, past.length - 1)).locals
  const all = changes ?? collected ?? []
  return all.slice(all.length - item.names.length).map(change => JSON.stringify(change))
}

/** Everything that bears a text, looked at one by one. */
const naive = (past: History, text: string, language: Language): readonly number[] => {
  const speech = { ...queryOf(text, language).speech, history: past }
  const last = past.length - 1
  const places = new Set<number>()
  const matches = (name: string) => folded(name).includes(folded(text))
  for (let index = 0; index < past.length; index++) {
    const { at } = runAt(past, index)
    if (index > 0 && runAt(past, index - 1).at === at) continue
    const tags = paragraphTags(at).map(tag => `¶ ${tag}`)
    if (matches([title(at, language), ...tags].join(' '))) places.add(index)
  }
  for (const lane of Object.values(timelineOf(past).lanes))
    for (const item of lane as readonly Item[]) {
      if (item.from > last) continue
      const to = Math.min(item.to, last)
      const name = itemName({ item, count: 1, from: item.from, to, left: 0, width: 0 }, speech)
      if (![name, ...values(past, item)].some(matches)) continue
      places.add(item.kind === 'call' && item.to <= last ? item.to : item.from)
    }
  return [...places].toSorted((a, b) => a - b)
}

const texts = [
  'bound',
  'processpayment',
  '¶ 3.b',
  'wake-up 2',
  'resource',
  'callback',
  'e',
  '7f3a',
  '8812004417',
  'operation_failure',
  'привяз',
  'ответ',
  'таймер',
  'Ждёт',
  'zzz',
]

test('what is found is what bears the text, in the language of the user, however the run is read', () => {
  const runs = [play(threeDSecure), play(unavailable, 400), play(polling, 900)]
  fc.assert(
    fc.property(
      fc.constantFrom(...runs),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...texts),
      fc.constantFrom<Language>('ru', 'en'),
      fc.integer({ min: 1, max: 500 }),
      (whole, part, text, language, most) => {
        const past = prefix(whole, 1 + Math.floor(part * (whole.length - 1)))
        const made = beginSearch(past.log, queryOf(text, language))
        while (isUnread(made, past)) readOn(made, past, most)
        expect(foundIn(made, past)?.all).toEqual(naive(past, text, language))
      },
    ),
    { numRuns: 150 },
  )
})

test('a search that follows a growing run finds what a search in the grown run finds', () => {
  let past = play(threeDSecure, 1)
  const made = beginSearch(past.log, queryOf('session'))
  const end = play(threeDSecure).length
  while (past.length < end) {
    past = playOn(threeDSecure, past, 7)
    while (isUnread(made, past)) readOn(made, past, 50)
    expect(foundIn(made, past)).toEqual(search(past, 'session'))
  }
})

test('a run of 100 000 steps is read in portions, each of them small, and never twice', () => {
  const past = play(polling, 100_000)
  const made = beginSearch(past.log, queryOf('sleep'))
  expect(foundIn(made, past)).toBeUndefined()
  let portions = 0
  for (; isUnread(made, past); portions++) {
    const { read } = made
    readOn(made, past, 4_000)
    expect(made.read - read).toBeLessThanOrEqual(4_000)
  }
  expect(portions).toBe(25)
  const found = foundIn(made, past)
  expect(found?.all.length).toBeGreaterThan(1_000)
  expect(foundIn(made, past)).toBe(found)
})

test('lanes that are hidden are not searched', () => {
  const past = play(threeDSecure)
  const everywhere = search(past, 'session_')
  const withoutChanges = search(
    past,
    'session_',
    'en',
    laneIds.filter(id => id !== 'changes'),
  )
  expect(everywhere.lanes.changes).toHaveLength(7)
  expect(withoutChanges.lanes.changes).toEqual([])
  expect(withoutChanges.all.length).toBeLessThan(everywhere.all.length)
})

test('a match of a call stands at its answer, and the whole bar is lit', () => {
  const past = play(threeDSecure)
  const [call] = timelineOf(past).lanes.provider
  const found = search(past, 'ProcessPayment')
  expect(found.lanes.provider).toEqual([call?.to])
  expect(isFound(found, 'provider', call?.from ?? 0, call?.to ?? 0)).toBe(true)
  expect(isFound(found, 'faultDetector', 0, past.length)).toBe(false)
})

test('a value is found where it was answered and where it was changed', () => {
  const past = play(threeDSecure)
  const { lanes } = search(past, '8812004417')
  const [call] = timelineOf(past).lanes.provider
  expect(lanes.provider).toContain(call?.to)
  expect(lanes.changes.map(index => runAt(past, index).at)).toContain('trx.bind')
  expect(lanes.timers).toEqual([])
})

test('case, the dots of a letter and the kind of a space make no difference', () => {
  expect(folded('  Ещё\u00a0ОДИН ')).toBe(folded('еще один'))
  expect(folded('Мой')).not.toBe(folded('мои'))
})

test('from match to match and round again, wherever one stands', () => {
  const found = { ...search(play(threeDSecure, 1), 'zzz'), all: [3, 8, 20] }
  expect([0, 3, 5, 20, 30].map(index => nextFound(found, index, false))).toEqual([3, 8, 8, 3, 3])
  expect([0, 3, 5, 20, 30].map(index => nextFound(found, index, true))).toEqual([20, 20, 3, 8, 20])
  expect([3, 8, 9].map(index => placeAmong(found, index))).toEqual([1, 2, undefined])
  expect(nextFound({ ...found, all: [] }, 3, false)).toBeUndefined()
})
