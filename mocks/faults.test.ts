import { FAULT_DETECTOR_TIMEOUT } from 'sessionscope/effects/call.ts'
import { requestOf } from 'sessionscope/machine/advance.ts'
import { answer, callNumber } from 'sessionscope/scenario/answer.ts'
import { FAULTS } from 'sessionscope/scenario/fault.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import { expect, test } from 'vitest'
import { perform } from './call.ts'
import { createRouter } from './router.ts'
import { openEntry, openingEntry } from './scenarios/index.ts'
import { pageTransport } from './transport.ts'

const base = 'https://docs.example/'
const { scenario: first } = openEntry(openingEntry())

/** The run where it makes its first call of a service. */
const asking = (scenario: Scenario, service: 'provider' | 'fault_detector') => {
  for (const run of runsBy(scenario)) if (requestOf(run)?.service === service && !run.reply) return run
  throw new Error(`the scenario calls no ${service}`)
}

/** The reply over HTTP, the one in place, and the HTTP status between them. */
const bothReplies = async (scenario: Scenario, service: 'provider' | 'fault_detector') => {
  const run = asking(scenario, service)
  const request = requestOf(run)
  if (!request) throw new Error('no call')
  const number = callNumber(run, request)
  const { send } = pageTransport(createRouter({ base, find: () => ({ scenario, now: run.now }) }))
  let status = 0
  const overHttp = await perform(
    async sent => {
      const response = await send(sent)
      status = response.status
      return response
    },
    base,
    { request, number, traceId: 'r', now: run.now },
  )
  return { overHttp, inPlace: answer(scenario, request, number), status }
}

test.each(FAULTS)('a call with %s comes to the same over HTTP and in place', async fault => {
  const provider = await bothReplies(
    { ...first, wakes: [], provider: [{ answer: { fault, took: 7 } }] },
    'provider',
  )
  expect(provider.overHttp).toEqual(provider.inPlace)
  const detector = await bothReplies({ ...first, wakes: [], fault_detector: fault }, 'fault_detector')
  expect(detector.overHttp).toEqual(detector.inPlace)
})

test('a timeout takes as long as its caller waits, whoever is called', async () => {
  const config = { ...first.config, provider_timeout: 1234 }
  const slow = await bothReplies(
    { ...first, wakes: [], config, provider: [{ answer: { fault: 'timeout' } }] },
    'provider',
  )
  expect(slow.inPlace).toEqual({ error: { class: 'result_unknown', reason: 'timeout' }, took: 1234 })
  const detector = await bothReplies({ ...first, wakes: [], fault_detector: 'timeout' }, 'fault_detector')
  expect(detector.inPlace).toMatchObject({ took: FAULT_DETECTOR_TIMEOUT })
})

test.each([
  ['result_unexpected', 'near', 500],
  ['resource_unavailable', 'near', 503],
  ['result_unknown', 'near', 504],
  ['result_unexpected', 'far', 502],
  ['resource_unavailable', 'far', 502],
  ['result_unknown', 'far', 502],
] as const)('%s from %s has status %d and is the same error', async (name, from, status) => {
  const provider = [{ answer: { error: { class: name, from } } }]
  const given = await bothReplies({ ...first, wakes: [], provider }, 'provider')
  expect(given.status).toBe(status)
  expect(given.overHttp).toEqual(given.inPlace)
  const detector = await bothReplies(
    { ...first, wakes: [], fault_detector: { answer: name, from } },
    'fault_detector',
  )
  expect(detector.status).toBe(status)
})
