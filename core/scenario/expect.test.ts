import { expect, test } from 'vitest'
import { lastRun } from '../run/history.ts'
import type { Expectations } from './expect.ts'
import { expectationsOf, unmet } from './expect.ts'
import { parseFile } from './parse.ts'
import { play } from './play.ts'

const parsed = parseFile(
  JSON.stringify({
    version: 4,
    id: 'sample',
    title: { ru: 'п', en: 'p' },
    payment: {
      invoice_id: 'i',
      payment_id: '1',
      target: { processed: {} },
      cost: { amount: 1, currency: { symbolic_code: 'RUB' } },
    },
    route: { provider: { id: 1 }, terminal: { id: 1 } },
    answers: {
      provider: [
        {
          when: { attempt: 1 },
          answer: { result: { intent: { sleep: { timer: { timeout: 1 } } }, next_state: 's' } },
        },
        { answer: { fault: 'empty_body' } },
      ],
    },
  }),
)
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
const [{ scenario }] = parsed.scenarios

const past = play(scenario)

const differs = (expected: Expectations) => unmet(expected, past).map(({ name }) => name)

test('what a run came to is what it is expected to come to', () => {
  expect(unmet(expectationsOf(past), past)).toEqual([])
  expect(expectationsOf(past)).toMatchObject({ activity: lastRun(past).state.activity })
})

test('what is not told is not looked at', () => expect(differs({})).toEqual([]))

test('some changes are found in their order, each by the fields that are told', () => {
  const { exact } = expectationsOf(past).changes
  const [first, second] = exact
  if (!first || !second) throw new Error('the sample stores fewer changes')
  expect(differs({ changes: { some: [first, second] } })).toEqual([])
  expect(differs({ changes: { some: [second, first] } })).toEqual(['changes'])
  expect(differs({ changes: { some: [{ invoice_payment_session_change: {} }] } })).toEqual([])
  expect(differs({ changes: { some: [{ invoice_payment_rollback_started: {} }] } })).toEqual(['changes'])
  expect(differs({ changes: { exact: [first] } })).toEqual(['changes'])
})

test('every expectation can be missed, and tells what came instead', () => {
  expect(differs({ activity: 'refund/failure' })).toEqual(['activity'])
  expect(differs({ raise: null })).toEqual(['raise'])
  expect(differs({ calls: ['ProcessPayment', 'ProcessPayment'] })).toEqual([])
  expect(differs({ calls: ['ProcessPayment'] })).toEqual(['calls'])
  expect(differs({ reached: ['machine.asleep', 'machine.left'] })).toEqual(['reached'])
  expect(unmet({ not_reached: ['machine.asleep', 'machine.left'] }, past)).toMatchObject([
    { name: 'not_reached', found: ['machine.asleep'] },
  ])
})
