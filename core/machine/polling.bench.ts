import type { Input } from '../language/input.ts'
import type { History } from '../run/history.ts'
import { append, history, lastRun } from '../run/history.ts'
import { answer, callNumber } from '../scenario/answer.ts'
import { DEFAULT_PEOPLE } from '../scenario/people.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { nextOutside } from '../scenario/script.ts'
import { startRun } from '../scenario/start.ts'
import { advance, needs, requestOf } from './advance.ts'
import type { Run } from './run.ts'

/** A provider that answers every call with `sleep`: a session that polls for ever, about forty steps a poll. */
export const polling: Scenario = {
  id: 'polling',
  title: { ru: 'Опрос', en: 'Polling' },
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
  provider: [{ answer: { result: { intent: { sleep: { timer: { timeout: 5 } } }, next_state: 'waiting' } } }],
  fault_detector: 'ok',
}

const inputFor = (run: Run): Input | undefined => {
  if (needs(run) === 'nothing') return undefined
  const request = requestOf(run)
  return request ? { reply: answer(polling, request, callNumber(run, request)) } : nextOutside(polling, run)
}

/** The first steps of the polling session, with an answer made for each call, as in a real run. */
export const poll = (steps: number): History => {
  let past = history(startRun(polling))
  while (past.length <= steps) {
    const run = lastRun(past)
    const input = inputFor(run)
    past = append(past, advance(run, input), input)
  }
  return past
}
