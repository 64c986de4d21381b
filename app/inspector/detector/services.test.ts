import { lastRun } from 'sessionscope/run/history.ts'
import { expect, test } from 'vitest'
import { recorded } from '../recorded.ts'
import { heardAt } from './services.ts'

const { past } = recorded('finish-success')
const last = past.length - 1

test('before anything was told there is no service, with a load those of the run’s provider', () => {
  expect(heardAt(past, 0, undefined).services).toEqual([])
  const { services } = heardAt(past, 0, { per_minute: 10, errors: 1 })
  expect(services.map(({ id, standing }) => [id, standing.rate])).toEqual([
    ['hellgate_service.adapter_availability.1', 1],
    ['hellgate_service.provider_conversion.1', 1],
  ])
})

test('at the end both services have one operation, whose messages count, newest first', () => {
  const { services, messages, counted } = heardAt(past, last, undefined)
  expect(services.map(({ concern, standing }) => [concern, standing.operations, standing.rate])).toEqual([
    ['availability', 1, 0],
    ['conversion', 1, 0],
  ])
  expect(messages.map(({ index }) => index)).toEqual([...counted].toSorted((a, b) => b - a))
})

test('a provider that the route no longer leads to keeps its figures, without the load', () => {
  const { now, state } = lastRun(past)
  const elsewhere = {
    ...past,
    log: {
      ...past.log,
      runs: past.log.runs.with(last, {
        ...lastRun(past),
        now,
        state: { ...state, route: { provider: { id: 7 }, terminal: { id: 7 } } },
      }),
    },
  }
  const { services } = heardAt(elsewhere, last, { per_minute: 10, errors: 1 })
  expect(services.map(({ id, standing }) => [id.split('.').at(-1), standing.operations])).toEqual([
    ['7', 10],
    ['7', 10],
    ['1', 1],
    ['1', 1],
  ])
})
