import { describe, expect, test } from 'vitest'
import type { History } from '../run/history.ts'
import { inputAt, lastRun, runAt } from '../run/history.ts'
import { withArranged } from './arrangement.ts'
import { ARRIVALS, type Arrival, arranged } from './callbackKit.ts'
import { callOccasions, windowsOf } from './occasions.ts'
import { parseFile } from './parse.ts'
import { play } from './play.ts'
import type { ProviderAnswer, ProviderRule, Scenario } from './scenario.ts'
import { serialize } from './serialize.ts'
import { STRIKES, strikeRule, struckAt } from './strike.ts'

const payment = {
  invoice_id: 'i',
  payment_id: '1',
  target: { processed: {} },
  cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
}

const opened = (file: object): Scenario => {
  const title = { ru: 'п', en: 'p' }
  const route = { provider: { id: 1 }, terminal: { id: 1 } }
  const parsed = parseFile(JSON.stringify({ version: 4, id: 'sample', title, route, payment, ...file }))
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenarios[0].scenario
}

const suspend = (tag: string): ProviderAnswer => ({
  result: {
    intent: { suspend: { tag, timeout: { timeout: 60 } } },
    trx: { id: 't', extra: {} },
    next_state: 'waiting',
  },
})
const finish = { result: { intent: { finish: { status: { success: {} } } } } }
const back: ProviderRule = {
  when: { function: 'HandlePaymentCallback', callback: 'payer is back' },
  answer: { result: { response: '', result: { intent: { sleep: { timer: { timeout: 1 } } } } } },
}

const threeDs = opened({
  answers: { provider: [{ when: { state: null }, answer: suspend('tag-1') }, back, { answer: finish }] },
  outside: [{ since_start: 5000, callback: { tag: 'tag-1', payload: 'payer is back' } }],
})
const past = play(threeDs)
const calls = callOccasions(past)

const struck = (strike: (typeof STRIKES)[number], at: number) => {
  const call = calls[at]
  if (!call) throw new Error('the sample makes fewer calls')
  const rule = strikeRule(threeDs, past, call, strike)
  if (typeof rule === 'string') return rule
  const scenario = { ...threeDs, provider: [rule, ...threeDs.provider] }
  const parsed = parseFile(serialize(scenario))
  expect('scenarios' in parsed && parsed.scenarios[0].scenario).toEqual(scenario)
  return play(scenario)
}

const replyTo = (history: History, attempt: number) => {
  const call = callOccasions(history)[attempt]
  const input = call && inputAt(history, call.index + 1)
  return input && 'reply' in input ? input.reply : undefined
}

test('the calls of a run are counted as its rules count them', () => {
  expect(calls.map(({ attempt, function: called, bound }) => [attempt, called, bound])).toEqual([
    [1, 'ProcessPayment', undefined],
    [2, 'HandlePaymentCallback', 't'],
    [3, 'ProcessPayment', 't'],
  ])
})

test.each(STRIKES.filter(strike => strike !== 'declared_exception' && strike !== 'other_trx'))(
  '%s strikes the very call that it was meant for, and no other',
  strike => {
    const history = struck(strike, 1)
    if (typeof history === 'string') throw new Error(history)
    expect(replyTo(history, 0)).toEqual(replyTo(past, 0))
    expect(replyTo(history, 1)).not.toEqual(replyTo(past, 1))
  },
)

test('another transaction than the bound one breaks the contract; before any is bound there is no other', () => {
  const history = struck('other_trx', 2)
  if (typeof history === 'string') throw new Error(history)
  expect(lastRun(history).raised).toMatchObject({
    reason: expect.stringContaining('proxy_contract_violated'),
  })
  expect(struck('other_trx', 0)).toBe('nothing bound')
})

test('a slow answer is still in time, and the run’s clock moves on', () => {
  const history = struck('slow', 0)
  if (typeof history === 'string') throw new Error(history)
  expect(replyTo(history, 0)).toMatchObject({ result: expect.anything(), took: expect.any(Number) })
  expect(replyTo(history, 0)?.took).toBeLessThan(30_000)
})

test('the provider’s functions declare no exception', () =>
  expect(struck('declared_exception', 0)).toBe('none declared'))

const silentScenario = { ...threeDs, outside: [] }

const arrive = (arrival: Arrival, scenario: Scenario = silentScenario) => {
  const played = play(scenario)
  const [window] = windowsOf(played)
  const made = arranged(scenario, played, window, arrival)
  if (typeof made === 'string') return made
  const provider = made.rule ? [made.rule, ...scenario.provider] : scenario.provider
  return play({ ...scenario, provider, outside: withArranged(scenario.outside, made) })
}

/** What the doors and guards said to the callbacks of a run, in order. */
const receptions = (history: History): readonly string[] => {
  const found: string[] = []
  for (let index = 1; index < history.length; index++) {
    const { at } = runAt(history, index)
    if (at === 'machine.refused') found.push(runAt(history, index).locals.raise?.answer ?? 'refused')
    if (at === 'callback.accepted') found.push('accepted')
  }
  return found
}

test.each<[Arrival, string]>([
  ['on_time', 'payment/processing_accounter'],
  ['late', 'payment/processing_failure'],
  ['early', 'payment/processing_failure'],
  ['unknown_tag', 'payment/processing_failure'],
  ['silent', 'payment/processing_failure'],
  ['before_timer', 'payment/processing_accounter'],
  ['after_timer', 'payment/processing_failure'],
])('beyond.callback: a callback %s leads to %s', (arrival, activity) => {
  const history = arrive(arrival)
  if (typeof history === 'string') throw new Error(history)
  expect(lastRun(history).state.activity).toBe(activity)
})

const callback = { tag: 'tag-1', payload: 'payer is back' }

describe.each([
  ['since the start', { since_start: 24_000, callback }],
  ['after the machine fell asleep', { after: 24_000, callback }],
])('where the payer’s own callback comes %s', (_, own) => {
  const paid = { ...threeDs, outside: [own] }
  const inputs = (arrival: Arrival) => {
    const made = arranged(paid, play(paid), windowsOf(play(paid))[0], arrival)
    if (typeof made === 'string') throw new Error(made)
    return withArranged(paid.outside, made)
  }

  test.each<[Arrival, number, string]>([
    ['on_time', 30_000, 'payment/processing_accounter'],
    ['late', 61_000, 'payment/processing_failure'],
    ['before_timer', 60_000, 'payment/processing_accounter'],
    ['after_timer', 60_001, 'payment/processing_failure'],
  ])('beyond.callback: %s, that very one comes after %s ms, and leads to %s', (arrival, since_start, end) => {
    expect(inputs(arrival)).toEqual([{ since_start, callback }])
    const history = arrive(arrival, paid)
    expect(typeof history === 'string' ? history : lastRun(history).state.activity).toBe(end)
  })

  test.each<[Arrival, readonly string[]]>([
    ['unknown_tag', ['not found', 'accepted']],
    ['silent', ['accepted', 'accepted']],
  ])('beyond.callback: %s, another one comes before it', (arrival, met) => {
    const history = arrive(arrival, paid)
    if (typeof history === 'string') throw new Error(history)
    expect(inputs(arrival)[1]).toEqual(own)
    expect(receptions(history).map(each => each.toLowerCase())).toEqual(met)
    expect(lastRun(history).state.activity).toBe('payment/processing_accounter')
  })
})

test('beyond.callback: what repeats the payer’s callback goes with it, there and back', () => {
  const at = (since_start: number) => ({ since_start, callback })
  const press = (outside: Scenario['outside'], arrival: Arrival) => {
    const scenario = { ...threeDs, outside }
    const made = arranged(scenario, play(scenario), windowsOf(play(scenario))[0], arrival)
    if (typeof made === 'string') throw new Error(made)
    return withArranged(outside, made)
  }
  const twice = press([at(30_000)], 'duplicate')
  expect(twice).toEqual([at(30_000), at(31_000)])
  const late = press(twice, 'late')
  expect(late).toEqual([at(61_000), at(62_000)])
  expect(press(late, 'on_time')).toEqual(twice)
})

test('beyond.callback: a second window of the same tag keeps its own callback', () => {
  const twice = (state: string | null) => ({ when: { state }, answer: suspend('tag-1') })
  const again: ProviderRule = {
    when: { function: 'HandlePaymentCallback', state: 'waiting', callback: 'first' },
    answer: {
      result: { response: '', result: { intent: { suspend: { tag: 'tag-1', timeout: { timeout: 60 } } } } },
    },
  }
  const first = { since_start: 5000, callback: { tag: 'tag-1', payload: 'first' } }
  const second = { since_start: 20_000, callback: { tag: 'tag-1', payload: 'payer is back' } }
  const scenario = {
    ...threeDs,
    provider: [twice(null), again, back, { answer: finish }],
    outside: [first, second],
  }
  const [window] = windowsOf(play(scenario))
  const made = arranged(scenario, play(scenario), window, 'on_time')
  if (typeof made === 'string') throw new Error(made)
  expect(withArranged(scenario.outside, made)).toEqual([second, { ...first, since_start: 30_000 }])
})

test('what is arranged is what stands in the file, not what has been read of it', () => {
  const scenario = { ...threeDs, outside: [{ since_start: 24_000, callback }] }
  const made = arranged(scenario, play(scenario), windowsOf(play(scenario))[0], 'late')
  if (typeof made === 'string') throw new Error(made)
  const typed = { since_start: 24_000, callback: { ...callback, payload: 'as it was typed' } }
  expect(withArranged([typed], made)).toEqual([{ ...typed, since_start: 61_000 }])
})

test('a duplicate comes after the callback that it repeats, and is refused', () => {
  const history = arrive('duplicate', threeDs)
  if (typeof history === 'string') throw new Error(history)
  expect(receptions(history).length).toBeGreaterThan(0)
  expect(lastRun(history).state.activity).toBe('payment/processing_accounter')
})

test('what cannot arrive says why', () => {
  expect(arrive('duplicate')).toBe('no callback yet')
  expect(arrive('old_tag')).toBe('no old tag')
  const never = { ...silentScenario, provider: [{ answer: finish }] }
  for (const arrival of ARRIVALS.filter(each => each !== 'duplicate'))
    expect(arrive(arrival, never)).toBe('no window')
})

test('a strike is found again where it stands, and a slow answer is not slowed twice', () => {
  const [call] = calls
  if (!call) throw new Error('the sample makes no call')
  const rule = strikeRule(threeDs, past, call, 'slow')
  if (typeof rule === 'string') throw new Error(rule)
  const scenario = { ...threeDs, provider: [rule, ...threeDs.provider] }
  expect(struckAt(scenario, call)).toBe(0)
  expect(struckAt(threeDs, call)).toBe(-1)
  expect(strikeRule(scenario, play(scenario), call, 'slow')).toEqual(rule)
})

test('where a wake-up has an answer of its own no rule is asked, and so none is made', () => {
  const [call] = calls
  if (!call) throw new Error('the sample makes no call')
  const wakes = Array.from({ length: call.wake }, () => ({ provider: suspend('tag-1') }))
  expect(strikeRule({ ...threeDs, wakes }, past, call, 'timeout')).toBe('own answer')
})

test('what comes too early comes before all others, and a recorded scenario has no clock to come by', () => {
  const first = { callback: { tag: 't', payload: '' } }
  const pays = { ...silentScenario, outside: [{ after: 5000, ...first }] }
  const [window] = windowsOf(play(threeDs))
  expect(arranged(pays, play(pays), window, 'early')).toMatchObject({ place: 0 })
  expect(arrive('on_time', { ...silentScenario, recorded: true })).toBe('recorded')
})
