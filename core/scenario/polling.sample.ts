import type { Input } from '../language/input.ts'
import { advance, needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import type { History } from '../run/history.ts'
import { append, history, lastRun } from '../run/history.ts'
import { answer, callNumber } from './answer.ts'
import { DEFAULT_PEOPLE } from './people.ts'
import type { ProviderRule, Scenario } from './scenario.ts'
import { nextOutside } from './script.ts'
import { startRun } from './start.ts'

// What tests and benches of runs begin with, the long ones above all.

/** A plain payment at noon on which nothing comes from outside, whose provider answers by these rules. */
export const plainPayment = (
  provider: readonly ProviderRule[],
  further: Partial<Scenario> = {},
): Scenario => ({
  id: 'sample',
  title: { ru: 'Образец', en: 'Sample' },
  about: undefined,
  recorded: false,
  doors: 'guarded',
  after_left: false,
  now: 1_717_243_200_000,
  payment: {
    invoice_id: 'inv1',
    payment_id: '1',
    target: { processed: {} },
    cost: { amount: 42_000, currency: { symbolic_code: 'RUB' } },
  },
  route: { provider: { id: 1 }, terminal: { id: 1 } },
  options: {},
  config: {},
  people: DEFAULT_PEOPLE,
  outside: [],
  wakes: [],
  provider,
  fault_detector: 'ok',
  ...further,
})

/** A provider that answers every call with `sleep`: a session that polls for ever, about forty steps a poll. */
export const polling = plainPayment(
  [{ answer: { result: { intent: { sleep: { timer: { timeout: 5 } } }, next_state: 'waiting' } } }],
  { id: 'polling', title: { ru: 'Опрос', en: 'Polling' } },
)

const inputFor = (scenario: Scenario, run: Run): Input | undefined => {
  const request = requestOf(run)
  return request ? { reply: answer(scenario, request, callNumber(run, request)) } : nextOutside(scenario, run)
}

/** A history of a scenario of so many steps more, or up to its end, with an answer made for each call as it comes. */
export const playOn = (scenario: Scenario, past: History, steps: number): History => {
  let grown = past
  for (let step = 0; step < steps; step++) {
    const run = lastRun(grown)
    const input = needs(run) === 'nothing' ? undefined : inputFor(scenario, run)
    if (needs(run) !== 'nothing' && !input) break
    grown = append(grown, advance(run, input), input)
  }
  return grown
}

/** A scenario played from its beginning: a history of so many entries, or fewer if it ends. */
export const play = (scenario: Scenario, entries: number): History =>
  playOn(scenario, history(startRun(scenario)), entries - 1)
