import fc from 'fast-check'
import { expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import type { FaultDetectorAnswer, Scenario } from '../scenario/scenario.ts'
import { traceOf } from '../scenario/trace.ts'
import type { Message } from './detector.ts'
import { messagesUpTo, operationsOf } from './detector.ts'
import type { History } from './history.ts'
import { extend, prefix, runAt } from './history.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'

const found = recordedScenarios.find(({ id }) => id === 'finish-success')
if (!found) throw new Error('the recorded case finish-success is gone')

/** A payment that passes at its first call, with these answers of the detector in turn. */
const toldWith = (...fault_detector: readonly FaultDetectorAnswer[]): History =>
  play({ ...found, wakes: found.wakes.map(wake => ({ ...wake, fault_detector })) })

const messagesOf = (past: History) => messagesUpTo(past, past.length - 1)

test('a payment that passes is told as two operations, each from start to finish', () => {
  const past = toldWith()
  expect(messagesOf(past).map(({ concern, state, arrived }) => [concern, state, arrived])).toEqual([
    ['availability', 'start', 'yes'],
    ['availability', 'finish', 'yes'],
    ['conversion', 'start', 'yes'],
    ['conversion', 'finish', 'yes'],
  ])
  expect(operationsOf(messagesOf(past)).map(({ concern, failed }) => [concern, failed])).toEqual([
    ['availability', false],
    ['conversion', false],
  ])
})

test('a message is sent when it is asked, and told at the entry of its answer', () => {
  const past = toldWith({ answer: 'ok', took: 70 })
  const [first] = messagesOf(past)
  const answered = first && runAt(past, first.index)
  expect(answered?.reply).toEqual({ result: {}, took: 70 })
  expect(answered && answered.now - 70).toBe(first?.at)
})

test.each([
  ['result_unexpected', 'no'],
  ['resource_unavailable', 'no'],
  ['result_unknown', 'unknown'],
] as const)('after %s it is told that it arrived: %s', (name, arrived) => {
  const [first] = messagesOf(toldWith(name))
  expect([first?.answer, first?.arrived]).toEqual([name, arrived])
})

test('a service that is not known is set up, and the refused start does not count', () => {
  const messages = messagesOf(toldWith('service_not_found'))
  const told = messages.map(({ function: name, state, arrived }) => [name, state, arrived])
  expect(told.slice(0, 4)).toEqual([
    ['RegisterOperation', 'start', 'no'],
    ['InitService', undefined, 'yes'],
    ['RegisterOperation', 'start', 'yes'],
    ['RegisterOperation', 'finish', 'yes'],
  ])
  expect(operationsOf(messages)[0]?.told).toEqual([messages[2]?.index, messages[3]?.index])
})

test('an operation whose end was lost goes on, and one whose start was lost has only ended', () => {
  const lostEnd = operationsOf(messagesOf(toldWith('ok', 'result_unknown')))
  expect(lostEnd[0]).toMatchObject({ concern: 'availability', ended: undefined, failed: false })
  const lostStart = operationsOf(messagesOf(toldWith('resource_unavailable')))
  expect(lostStart[0]).toMatchObject({ concern: 'availability', started: undefined })
  expect(lostStart[0]?.ended).toBeDefined()
})

const message = (state: Message['state'], at: number, operation_id = 'one'): Message => ({
  index: at,
  at,
  concern: 'conversion',
  service_id: 'service',
  function: 'RegisterOperation',
  operation_id,
  state,
  answer: 'ok',
  arrived: 'yes',
})

test('a start while the operation goes on begins it anew, one after its end is another operation', () => {
  const again = operationsOf([message('start', 1), message('start', 5), message('error', 9)])
  expect(again).toMatchObject([{ started: 5, ended: 9, failed: true, told: [1, 5, 9] }])
  const two = [message('start', 1), message('error', 2), message('start', 3), message('finish', 4)]
  expect(operationsOf(two).map(({ failed }) => failed)).toEqual([true, false])
})

test('operations with other ids do not touch each other', () => {
  const mixed = [message('start', 1), message('start', 2, 'other'), message('finish', 3)]
  expect(operationsOf(mixed).map(({ operation_id, ended }) => [operation_id, ended])).toEqual([
    ['one', 3],
    ['other', undefined],
  ])
})

test('a reply that stands while a field is set by hand is not told twice', () => {
  const past = toldWith()
  const [first] = messagesOf(past)
  if (!first) throw new Error('nothing was told')
  const upTo = prefix(past, first.index + 1)
  const edited = extend(upTo, { edit: { field: 'session.proxy_state', to: 'x' }, step: first.index })
  expect(messagesOf(edited)).toHaveLength(1)
})

const scenarios = fc.oneof(anyScenario, fc.constantFrom(...recordedScenarios))

test('at every entry of any history it is what the trace lists as told so far, in order', () => {
  const agrees = (scenario: Scenario, where: number) => {
    const past = play(scenario, 500)
    const runs = past.log.runs.slice(0, past.length)
    const listed = traceOf(runs, false).flatMap(({ calls }) =>
      calls.filter(({ service }) => service === 'fault_detector'),
    )
    const all = messagesOf(past)
    expect(
      all.slice(0, listed.length).map(({ function: name, state, answer }) => [name, state, answer]),
    ).toEqual(listed.map(({ function: name, state, reply }) => [name, state, reply]))
    const index = where % past.length
    expect(messagesUpTo(past, index)).toEqual(all.filter(each => each.index <= index))
    expect(messagesOf(prefix(past, index + 1))).toEqual(all.filter(each => each.index <= index))
  }
  fc.assert(fc.property(scenarios, fc.nat(), agrees), { numRuns: 100 })
})

test('every accepted message belongs to one operation, and no other message to any', () => {
  const holds = (scenario: Scenario) => {
    const messages = messagesOf(play(scenario, 500))
    const told = operationsOf(messages).flatMap(operation => operation.told)
    const accepted = messages.filter(({ arrived, state }) => arrived === 'yes' && state !== undefined)
    expect(told.toSorted((a, b) => a - b)).toEqual(accepted.map(({ index }) => index))
  }
  fc.assert(fc.property(scenarios, holds), { numRuns: 100 })
})
