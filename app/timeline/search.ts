import { stepIds } from 'sessionscope/machine/table.ts'
import type { History } from 'sessionscope/run/history.ts'
import { runAt, wakeStart } from 'sessionscope/run/history.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { title } from 'sessionscope/words/index.ts'
import { innermost } from '../inspector/changes/changeName.ts'
import { folded } from '../words/folded.ts'
import { addedChanges } from './changes.ts'
import type { Item, LaneId, Lanes } from './items.ts'
import { laneIds } from './items.ts'
import { timelineOf } from './model.ts'
import { paragraphTags } from './paragraphTag.ts'
import type { Speech } from './say.ts'
import { itemName } from './say.ts'
import { countWhile } from './scale.ts'

/** What is looked for: a text, in some of the lanes, as they are told in one language. */
export interface Query {
  readonly text: string
  readonly lanes: readonly LaneId[]
  readonly speech: Pick<Speech, 'words' | 'language'>
}

/** What was found: indices of a history, ascending; of each lane, and of all of them together. */
export interface Found {
  /** What this is the answer to, folded; the field may hold another text by now. */
  readonly text: string
  readonly lanes: Readonly<Record<LaneId, readonly number[]>>
  readonly all: readonly number[]
}

/** A search that reads on where it stopped, and so costs a run that grows no more than what is new of it. */
export interface Search {
  readonly query: Query
  readonly log: History['log']
  readonly titled: readonly StepId[]
  readonly lanes: Record<LaneId, number[]>
  readonly all: number[]
  read: number
  /** The history last asked about, and what was found in it. */
  last: readonly [History, Found] | undefined
}

/** Begins a search in a log; the few titles that there are, and not the many steps that bear them, are compared now. */
export const beginSearch = (log: History['log'], query: Query): Search => {
  const wanted = { ...query, text: folded(query.text) }
  return { query: wanted, log, titled: titled(wanted), lanes: empty(), all: [], read: 0, last: undefined }
}

const titled = ({ text, lanes, speech: { language } }: Query): readonly StepId[] =>
  lanes.includes('steps')
    ? stepIds.filter(id =>
        folded(
          `${title(id, language)} ${paragraphTags(id)
            .map(tag => `¶ ${tag}`)
            .join(' ')}`,
        ).includes(text),
      )
    : []

/**
 * Where everything is decided: what stands in the last wake-up may yet be answered, raised or lost, and is read anew
 * each time.
 */
const settled = (past: History): number => wakeStart(past, past.length - 1)

/** Whether there is something that a search has still to read before it knows all about a history. */
export const isUnread = (search: Search, past: History): boolean => search.read < settled(past)

/** Reads so many steps further. */
export const readOn = (search: Search, past: History, most: number): void => {
  const to = Math.min(search.read + most, settled(past))
  if (to <= search.read) return
  const { lanes, all } = within(search, past, search.read, to)
  for (const id of laneIds) search.lanes[id].push(...lanes[id])
  search.all.push(...all)
  search.read = to
}

/** Everything found in a history; undefined while there is something to be read before. */
export const foundIn = (search: Search, past: History): Found | undefined => {
  if (isUnread(search, past)) return undefined
  if (search.last?.[0] === past) return search.last[1]
  const found = joined(search, within(search, past, settled(past), past.length), settled(past))
  search.last = [past, found]
  return found
}

/** What was found before an index, and what after it. */
const joined = (before: Pick<Found, 'lanes' | 'all'>, after: Found, index: number): Found => {
  const join = (some: readonly number[], more: readonly number[]) => [...between(some, 0, index), ...more]
  const lanes: Record<LaneId, readonly number[]> = { ...after.lanes }
  for (const id of laneIds) lanes[id] = join(before.lanes[id], after.lanes[id])
  return { text: after.text, lanes, all: join(before.all, after.all) }
}

const empty = (): Record<LaneId, number[]> => ({
  wakes: [],
  steps: [],
  changes: [],
  provider: [],
  faultDetector: [],
  tags: [],
  timers: [],
})

const within = (search: Search, past: History, from: number, to: number): Found => {
  const lanes = empty()
  lanes.steps = search.titled
    .flatMap(id => between(past.log.visits.get(id) ?? [], from, to))
    .toSorted(upwards)
  const timeline = timelineOf(past)
  for (const id of search.query.lanes)
    if (id !== 'steps') lanes[id] = inLane(timeline.lanes[id], search.query, past, from, to)
  return { text: search.query.text, lanes, all: [...new Set(Object.values(lanes).flat())].toSorted(upwards) }
}

const upwards = (a: number, b: number): number => a - b

const between = (ascending: readonly number[], from: number, to: number): readonly number[] =>
  ascending.slice(
    countWhile(ascending, index => index < from),
    countWhile(ascending, index => index < to),
  )

/** Where a match leads: to an item's beginning, but of an answered call to its answer, where all of it is known. */
const placeOf = ({ kind, from, to }: Item, end: number): number => (kind === 'call' && to < end ? to : from)

const inLane = (
  items: Lanes[keyof Lanes],
  { text, speech }: Query,
  history: History,
  from: number,
  to: number,
): number[] => {
  const found: number[] = []
  const end = history.length
  for (let at = countWhile<Item>(items, item => placeOf(item, end) < from); at < items.length; at++) {
    const item = items[at]
    if (!item) break
    const place = placeOf(item, end)
    if (place >= to) break
    const only = { item, count: 1, from: item.from, to: Math.min(item.to, end - 1), left: 0, width: 0 }
    const written = [itemName(only, { ...speech, history }), ...contents(item, history)]
    if (written.some(part => folded(part).includes(text))) found.push(place)
  }
  return found
}

/** What an item is about, beyond its name: the values of its changes, or of its reply, as JSON. */
const contents = (item: Item, history: History): readonly string[] => {
  // An answer beyond the history's end is none yet.
  if (item.kind === 'call') return item.reply && item.to < history.length ? [JSON.stringify(item.reply)] : []
  // What a step has changed is seen at the entry after it.
  if (item.kind !== 'change' || item.names.length === 0 || item.from + 1 >= history.length) return []
  const [now, before] = [runAt(history, item.from + 1), runAt(history, item.from)]
  return addedChanges(now.locals, before.locals).map(change => JSON.stringify(innermost(change)))
}

/** Whether anything was found in a stretch of a lane: whether what is drawn there is lit. */
export const isFound = ({ lanes }: Found, lane: LaneId, from: number, to: number): boolean => {
  const found = lanes[lane]
  return (found[countWhile(found, index => index < from)] ?? Infinity) <= to
}

/** The match after an index, or before it; from the last one goes on to the first. */
export const nextFound = ({ all }: Found, index: number, back: boolean): number | undefined =>
  back
    ? (all[countWhile(all, found => found < index) - 1] ?? all.at(-1))
    : (all[countWhile(all, found => found <= index)] ?? all[0])

/** Which of the matches stands at an index, counted from 1; undefined where none does. */
export const placeAmong = ({ all }: Found, index: number): number | undefined => {
  const before = countWhile(all, found => found < index)
  return all[before] === index ? before + 1 : undefined
}
