import type { History } from '../run/history.ts'
import type { Arranged } from './arrangement.ts'
import { again, scriptAround } from './arrangement.ts'
import type { Window } from './occasions.ts'
import type { ProviderRule, Scenario } from './scenario.ts'

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
  const script = scriptAround(scenario, past, { ...window, notOf: SILENT_PAYLOAD })
  const own = (instant: number) => script.own(instant, PAYLOAD)
  const within = middleOf({ ...window, due: earlier(due, script.ownAt) })
  switch (arrival) {
    case 'on_time':
      return own(middleOf(window))
    case 'late':
      return due === undefined ? 'no timer' : own(due + AFTER)
    case 'early':
      return script.another(scenario.now, { tag, payload: PAYLOAD })
    case 'unknown_tag':
      return script.another(within, { tag: `${tag}-unknown`, payload: PAYLOAD })
    case 'old_tag': {
      const [old] = oldTags
      return old === undefined ? 'no old tag' : script.another(within, { tag: old, payload: PAYLOAD })
    }
    case 'silent':
      return { ...script.another(within, { tag, payload: SILENT_PAYLOAD }), rule: SILENCE }
    case 'before_timer':
      return due === undefined ? 'no timer' : own(due)
    case 'after_timer':
      return due === undefined ? 'no timer' : own(due + MOMENT)
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

const SILENCE: ProviderRule = {
  when: { function: 'HandlePaymentCallback', callback: SILENT_PAYLOAD },
  answer: { result: { response: '', result: {} } },
}

/** The last callback of the script once more, a second later. */
const repeated = ({ outside }: Scenario): Arranged | ArrivalRefusal => {
  const from = outside.findLastIndex(input => 'callback' in input)
  const last = outside[from]
  if (!last) return 'no callback yet'
  const { since_start } = last
  const when = since_start === undefined ? { after: AFTER } : { since_start: since_start + AFTER }
  return again(outside, from, when)
}
