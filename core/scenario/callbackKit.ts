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

/** What to put into a scenario so that a callback comes as wanted: an input from outside, and what answers it. */
export interface Arranged {
  readonly input: ScriptedInput
  readonly rule?: ProviderRule
}

/** The arrival of a callback in a window of a scenario's run, or why there can be none. */
export const arranged = (
  scenario: Scenario,
  window: Window | undefined,
  arrival: Arrival,
): Arranged | ArrivalRefusal => {
  // Recorded inputs come one by one, whatever the clock says.
  if (scenario.recorded) return 'recorded'
  if (arrival === 'duplicate') return repeated(scenario)
  if (!window) return 'no window'
  const { due, tag, oldTags } = window
  const at = (instant: number, callback = { tag, payload: PAYLOAD }): Arranged => ({
    input: { since_start: Math.max(0, instant - scenario.now), callback },
  })
  const within = middleOf(window)
  switch (arrival) {
    case 'on_time':
      return at(within)
    case 'late':
      return due === undefined ? 'no timer' : at(due + AFTER)
    case 'early':
      return at(scenario.now)
    case 'unknown_tag':
      return at(within, { tag: `${tag}-unknown`, payload: PAYLOAD })
    case 'old_tag': {
      const [old] = oldTags
      return old === undefined ? 'no old tag' : at(within, { tag: old, payload: PAYLOAD })
    }
    case 'silent':
      return { ...at(within, { tag, payload: SILENT_PAYLOAD }), rule: SILENCE }
    case 'before_timer':
      return due === undefined ? 'no timer' : at(due)
    case 'after_timer':
      return due === undefined ? 'no timer' : at(due + MOMENT)
  }
}

/** Well inside of the window, on a whole second where there is one. */
const middleOf = ({ from, due }: Window): number => {
  if (due === undefined) return from + AFTER
  const middle = from + Math.floor((due - from) / 2)
  const whole = Math.floor(middle / 1000) * 1000
  return whole > from ? whole : middle
}

const SILENCE: ProviderRule = {
  when: { function: 'HandlePaymentCallback', callback: SILENT_PAYLOAD },
  answer: { result: { response: '', result: {} } },
}

/** The last callback of the script once more, a second later. */
const repeated = ({ outside }: Scenario): Arranged | ArrivalRefusal => {
  const last = outside.findLast(input => 'callback' in input)
  if (!last) return 'no callback yet'
  const { since_start } = last
  if (since_start !== undefined) return { input: { ...last, since_start: since_start + AFTER } }
  return { input: { ...last, after: AFTER } }
}

/** Where an input belongs among those of a script: after all that come no later by the run's own time. */
export const placeIn = (outside: readonly ScriptedInput[], input: ScriptedInput): number => {
  const { since_start } = input
  if (since_start === undefined) return outside.length
  // Before everything: also before what comes after a rest, since the first of the list comes first.
  if (since_start === 0) return 0
  const later = outside.findIndex(other => other.since_start !== undefined && other.since_start > since_start)
  return later < 0 ? outside.length : later
}
