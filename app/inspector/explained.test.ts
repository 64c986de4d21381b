import { runAt } from 'sessionscope/run/history.ts'
import { whyOf } from 'sessionscope/run/why.ts'
import { expect, test } from 'vitest'
import { callsOf } from './call/callsOf.ts'
import { changeName } from './changes/changeName.ts'
import { storedOf } from './changes/storedOf.ts'
import { lastAt, recorded } from './recorded.ts'
import { timerSetter } from './timer/timerSetter.ts'

const { past } = recorded('callback-finish')
const asleep = past.log.runs.findIndex(run => run.at === 'machine.asleep' && run.wakes === 2)

test('a decision is told with its facts and the exits that were not taken', () => {
  const index = lastAt(past, 'result.intent') + 1
  const why = whyOf(past, index)
  expect(why).toMatchObject({ to: 'intent.cost', others: expect.arrayContaining(['intent.sleep']) })
  expect(why?.facts).toEqual([
    ['intent', 'finish'],
    ['status', 'success'],
  ])
  expect(why?.others).not.toContain('intent.cost')
})

test('nothing leads to the first entry, and a reply that has come takes no exit', () => {
  expect(whyOf(past, 0)).toBeUndefined()
  const answered = past.log.runs.findIndex(run => run.reply)
  expect(whyOf(past, answered)).toBeUndefined()
  expect(whyOf(past, answered + 1)?.facts[0]).toEqual(['reply', 'ok'])
})

test('the armed timer knows the step that armed it', () => {
  const setter = timerSetter(past, asleep)
  expect(setter !== undefined && runAt(past, setter).at).toBe('machine.store')
  expect(timerSetter(past, 0)).toBeUndefined()
})

test('what is stored counts from the step after the store, newest first', () => {
  const store = lastAt(past, 'machine.store')
  const [before, after] = [storedOf(past, store), storedOf(past, store + 1)]
  expect(after.length).toBe(before.length + 1)
  expect(after[0]).toMatchObject({ index: store, wake: runAt(past, store).wakes })
  expect(after.at(-1)?.changes.map(changeName)).toEqual(['session_started'])
})

test('a refund’s change is called by what it wraps', () => {
  const { past: refund } = recorded('refunded-success')
  const [stored] = storedOf(refund, refund.length - 1)
  expect(stored?.changes.map(changeName)).toContain('session_finished')
})

test('the calls of a wake-up are told in order, with what was told among them', () => {
  const calls = callsOf(past, asleep)
  expect(calls.map(call => [call.function, call.outcome])).toEqual([
    ['ProcessPayment', 'ok'],
    ['RegisterOperation', 'ok'],
    ['RegisterOperation', 'ok'],
    ['create_binding', undefined],
  ])
})
