import { isOutside } from '../language/input.ts'
import type { History } from '../run/history.ts'
import { inputAt, runAt } from '../run/history.ts'
import type { Window } from './occasions.ts'
import { windowsOf } from './occasions.ts'
import type { ProviderRule, Scenario, ScriptedInput } from './scenario.ts'

/** When an input comes: ms by the run's own time, or after the machine fell asleep. */
type When = { readonly since_start: number } | { readonly after: number }

/** One that is there, told by its place until now, as it was or at another time; or a new one. */
type Item = { readonly from: number; readonly when?: When } | { readonly input: ScriptedInput }

/** How a scenario is changed so that a callback comes as wanted. */
export interface Arranged {
  /** The inputs from outside as they then are. */
  readonly outside: readonly Item[]
  /** Where the callback stands among them. */
  readonly place: number
  /** Whether it is the payer's own, which came at another time until now. */
  readonly isMoved: boolean
  /** What answers it, to stand before all rules. */
  readonly rule?: ProviderRule
}

/**
 * The inputs once a callback is arranged. Given as they stand in a file they stay so: what has been read of them may be
 * masked.
 */
export const withArranged = <T extends object>(
  outside: readonly T[],
  { outside: items }: Pick<Arranged, 'outside'>,
): readonly (T | ScriptedInput)[] =>
  items.flatMap<T | ScriptedInput>(item => {
    if ('input' in item) return [item.input]
    const kept = outside[item.from]
    if (!kept || !item.when) return kept ? [kept] : []
    return [{ ...kept, after: undefined, since_start: undefined, ...item.when }]
  })

/** The payer's callback that a window waits for goes by its tag; a payload tells those that nobody waits for. */
interface Own extends Pick<Window, 'tag' | 'index'> {
  readonly notOf: string
}

/** The script around a window: where something of an instant belongs in it, and which callback the window waits for. */
export const scriptAround = (
  { outside, now }: Scenario,
  past: History,
  { tag, index: asleep, notOf }: Own,
) => {
  const taken = takenAt(past)
  const next = windowsOf(past).find(each => each.index > asleep && each.tag === tag)?.index ?? Infinity
  const instantOf = (item: Item): number | undefined => {
    const timed = 'input' in item ? item.input : (item.when ?? outside[item.from])
    const since_start = timed && 'since_start' in timed ? timed.since_start : undefined
    if (since_start !== undefined) return now + since_start
    return 'from' in item && !item.when ? taken.get(item.from)?.now : undefined
  }
  const since = (instant: number) => ({ since_start: Math.max(0, instant - now) })
  const all = itemsOf(outside)
  const isOwn = (input: ScriptedInput, index: number): boolean => {
    if (!('callback' in input) || input.callback.tag !== tag || input.callback.payload === notOf) return false
    // What an earlier window or a later one of the same tag has taken belongs to that.
    const { entry = asleep + 1 } = taken.get(index) ?? {}
    return entry > asleep && entry <= next
  }
  const [first, ...repeats] = outside.flatMap((input, from) =>
    isOwn(input, from) ? [{ from, at: instantOf({ from }) }] : [],
  )

  /** After all that come no later: the first of the list comes first, even when others are due before it. */
  const placed = (items: readonly Item[], instant: number, item: Item) => {
    // Before everything: also before what comes after a rest.
    const later = items.findIndex(other => instant <= now || (instantOf(other) ?? -Infinity) > instant)
    const place = later < 0 ? items.length : later
    return { outside: items.toSpliced(place, 0, item), place }
  }
  const another = (
    instant: number,
    callback: { readonly tag: string; readonly payload: string },
  ): Arranged => ({
    ...placed(all, instant, { input: { ...since(instant), callback } }),
    isMoved: false,
  })
  return {
    /** When the window's own callback comes, ms since the epoch; undefined where there is none. */
    ownAt: first?.at,
    another,
    /** That callback at another instant, and what repeats it as much later as before; or a first one. */
    own: (instant: number, payload: string): Arranged => {
      if (!first) return another(instant, { tag, payload })
      const { from, at: before = instant } = first
      const later = repeats.flatMap(each =>
        each.at === undefined ? [] : [{ ...each, at: each.at - before }],
      )
      const moved = new Set([from, ...later.map(each => each.from)])
      const rest = all.filter(item => !('from' in item && moved.has(item.from)))
      const begun = placed(rest, instant, { from, when: since(instant) })
      const items = later.reduce(
        (list, each) =>
          placed(list, instant + each.at, { from: each.from, when: since(instant + each.at) }).outside,
        begun.outside,
      )
      return { outside: items, place: begun.place, isMoved: true }
    },
  }
}

/** An input of a script once more, right after it, at another time. */
export const again = (outside: readonly ScriptedInput[], from: number, when: When): Arranged => ({
  outside: itemsOf(outside).toSpliced(from + 1, 0, { from, when }),
  place: from + 1,
  isMoved: false,
})

const itemsOf = (outside: readonly ScriptedInput[]): readonly Item[] => outside.map((_, from) => ({ from }))

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
