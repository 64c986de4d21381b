import { isOutside } from '../language/input.ts'
import type { History } from '../run/history.ts'
import { inputAt, runAt } from '../run/history.ts'
import type { Window } from './occasions.ts'
import type { ProviderRule, Scenario, ScriptedInput } from './scenario.ts'

/** How a callback can come. */
export const ARRIVALS = [
  'on_time',
  'duplicate',
  'late',
  'early',
  'unknown_tag',
  'old_tag',
  'silent',
  'before_timer',
  'after_timer',
] as const
export type Arrival = (typeof ARRIVALS)[number]

/** Why a callback cannot come so. */
export type ArrivalRefusal = 'no window' | 'no old tag' | 'no timer' | 'no callback yet' | 'recorded'

/** What the provider is told when nobody says what. */
const PAYLOAD = 'payer is back'
const SILENT_PAYLOAD = 'lay low buddy'

/** ms from one instant to another that is only just later. */
const MOMENT = 1
const AFTER = 1000

/** How a scenario is changed so that a callback comes as wanted. */
export interface Arranged {
  /** The inputs from outside as they then are; one that stays is told by its place until now. */
  readonly outside: readonly (number | ScriptedInput)[]
  /** Where the callback stands among them. */
  readonly place: number
  /** Whether it is the payer's own, which came at another time until now. */
  readonly isMoved: boolean
  /** What answers it, to stand before all rules. */
  readonly rule?: ProviderRule
}

/** The arrival of a callback in a window of a scenario's run, or why there can be none. */
export const arranged = (
  scenario: Scenario,
  past: History,
  window: Window | undefined,
  arrival: Arrival,
): Arranged | ArrivalRefusal => {
  // Recorded inputs come one by one, whatever the clock says.
  if (scenario.recorded) return 'recorded'
  if (arrival === 'duplicate') return repeated(scenario)
  if (!window) return 'no window'
  const { due, tag, oldTags } = window
  const script = scriptOf(scenario, past, window)
  const within = middleOf({ ...window, due: earlier(due, script.ownAt) })
  switch (arrival) {
    case 'on_time':
      return script.own(middleOf(window))
    case 'late':
      return due === undefined ? 'no timer' : script.own(due + AFTER)
    case 'early':
      return script.another(scenario.now)
    case 'unknown_tag':
      return script.another(within, { tag: `${tag}-unknown`, payload: PAYLOAD })
    case 'old_tag': {
      const [old] = oldTags
      return old === undefined ? 'no old tag' : script.another(within, { tag: old, payload: PAYLOAD })
    }
    case 'silent':
      return { ...script.another(within, { tag, payload: SILENT_PAYLOAD }), rule: SILENCE }
    case 'before_timer':
      return due === undefined ? 'no timer' : script.own(due)
    case 'after_timer':
      return due === undefined ? 'no timer' : script.own(due + MOMENT)
  }
}

const earlier = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)

/** Well inside of the window, on a whole second where there is one. */
const middleOf = ({ from, due }: Window): number => {
  if (due === undefined) return from + AFTER
  const middle = from + Math.floor((due - from) / 2)
  const whole = Math.floor(middle / 1000) * 1000
  return whole > from ? whole : middle
}

/** The script around a window: where something of an instant belongs in it, and which callback the window waits for. */
const scriptOf = ({ outside, now }: Scenario, past: History, { tag, index: asleep }: Window) => {
  const taken = takenAt(past)
  const instantOf = (item: number | ScriptedInput): number | undefined => {
    const { since_start } = (typeof item === 'number' ? outside[item] : item) ?? {}
    if (since_start !== undefined) return now + since_start
    return typeof item === 'number' ? taken.get(item)?.now : undefined
  }
  /** The payer's callback to the window, and after it those that repeat it. */
  const own = outside.flatMap((input, index) => {
    const isOwn =
      'callback' in input && input.callback.tag === tag && input.callback.payload !== SILENT_PAYLOAD
    return isOwn && (taken.get(index)?.entry ?? asleep + 1) > asleep ? [index] : []
  })
  const [first] = own
  const ownAt = first === undefined ? undefined : instantOf(first)

  /** After all that come no later: the first of the list comes first, even when others are due before it. */
  const placed = (items: Arranged['outside'], instant: number, given: ScriptedInput): Arranged => {
    const { after: _, ...input } = given
    // Before everything: also before what comes after a rest.
    const later = items.findIndex(item => instant <= now || (instantOf(item) ?? -Infinity) > instant)
    const place = later < 0 ? items.length : later
    const timed = { ...input, since_start: Math.max(0, instant - now) }
    return { outside: items.toSpliced(place, 0, timed), place, isMoved: false }
  }
  const all = [...outside.keys()]
  const another = (instant: number, callback = { tag, payload: PAYLOAD }) =>
    placed(all, instant, { callback })
  return {
    /** When the window's own callback comes; undefined where there is none. */
    ownAt,
    another,
    /** That callback at another instant, and what repeats it as much later as before; or a first one. */
    own: (instant: number): Arranged => {
      if (first === undefined) return another(instant)
      const repeats = own.slice(1).flatMap(index => {
        const at = instantOf(index)
        return at === undefined || ownAt === undefined ? [] : [{ index, at: at - ownAt + instant }]
      })
      const moved = new Set([first, ...repeats.map(({ index }) => index)])
      const rest = all.filter(index => !moved.has(index))
      const begun = placed(rest, instant, outside[first] ?? { callback: { tag, payload: PAYLOAD } })
      const items = repeats.reduce<Arranged['outside']>(
        (list, { index, at }) => placed(list, at, outside[index] ?? { timer: {} }).outside,
        begun.outside,
      )
      return { outside: items, place: begun.place, isMoved: true }
    },
  }
}

/** When each input of the script was taken, by its place there, and the entry that it led to. */
const takenAt = (past: History): ReadonlyMap<number, { readonly now: number; readonly entry: number }> => {
  const taken = new Map<number, { now: number; entry: number }>()
  for (let entry = 0; entry < past.length; entry++) {
    const input = inputAt(past, entry)
    if (input && isOutside(input) && input.script !== undefined)
      taken.set(input.script, { now: runAt(past, entry).now, entry })
  }
  return taken
}

const SILENCE: ProviderRule = {
  when: { function: 'HandlePaymentCallback', callback: SILENT_PAYLOAD },
  answer: { result: { response: '', result: {} } },
}

/** The last callback of the script once more, a second later. */
const repeated = ({ outside }: Scenario): Arranged | ArrivalRefusal => {
  const index = outside.findLastIndex(input => 'callback' in input)
  const last = outside[index]
  if (!last) return 'no callback yet'
  const { since_start } = last
  const when = since_start === undefined ? { after: AFTER } : { since_start: since_start + AFTER }
  const all: Arranged['outside'] = [...outside.keys()]
  return {
    outside: all.toSpliced(index + 1, 0, { ...last, ...when }),
    place: index + 1,
    isMoved: false,
  }
}

/** The inputs of a scenario, or the values that they were read from, once a callback is arranged. */
export const withArranged = <T>(
  outside: readonly T[],
  { outside: items }: Arranged,
): readonly (T | ScriptedInput)[] =>
  items.flatMap<T | ScriptedInput>(item =>
    typeof item === 'number' ? outside.slice(item, item + 1) : [item],
  )
