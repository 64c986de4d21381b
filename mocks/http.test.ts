import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { getResponse } from 'msw'
import type { Input } from 'sessionscope/language/input.ts'
import { needs, requestOf } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import {
  extend,
  type History,
  history,
  inputAt,
  inputsOf,
  lastRun,
  prefix,
  runAt,
} from 'sessionscope/run/history.ts'
import { replay } from 'sessionscope/run/replay.ts'
import { scenario as anyScenario } from 'sessionscope/run/scenarios.arbitrary.ts'
import { answer, callNumber } from 'sessionscope/scenario/answer.ts'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import type { Scenario } from 'sessionscope/scenario/scenario.ts'
import { nextOutside } from 'sessionscope/scenario/script.ts'
import { startRun } from 'sessionscope/scenario/start.ts'
import { trace, traceOf } from 'sessionscope/scenario/trace.ts'
import { describe, expect, test } from 'vitest'
import { perform, type Send } from './call.ts'
import { handlersFor } from './msw/handlers.ts'
import { createRouter, type Route, type RunBehind } from './router.ts'
import { libraryEntries, openEntry } from './scenarios/index.ts'

/** Some scenarios never end. */
const STEPS = 400

const base = 'https://docs.example/a:b/(sandbox)/'

/** The page's side of a run: its trace id, its scenario, and its history so far. */
interface Open {
  readonly traceId: string
  readonly scenario: Scenario
  past: History
}

const open = (traceId: string, scenario: Scenario): Open => ({
  traceId,
  scenario,
  past: history(startRun(scenario)),
})

/** What finds a run by its trace id among the open ones. */
const finder =
  (runs: readonly Open[]) =>
  (traceId: string): RunBehind | undefined => {
    const found = runs.find(run => run.traceId === traceId)
    return found && { scenario: found.scenario, now: lastRun(found.past).now }
  }

const routeFor = (runs: readonly Open[]): Route => createRouter({ base, find: finder(runs) })

const throughMsw = (route: Route): Send => {
  const handlers = handlersFor(route, base)
  return async request => {
    const response = await getResponse(handlers, request)
    if (!response || response.type === 'error') throw new TypeError('nobody has answered')
    return response
  }
}

const throughRouter =
  (route: Route): Send =>
  async request => {
    const response = await route(request)
    if (!response || response.type === 'error') throw new TypeError('nobody has answered')
    return response
  }

/** One visible step, its call going over HTTP; false at the end. */
const step = async (run: Open, send: Send): Promise<boolean> => {
  const input = await inputFor(run, send)
  if (input === 'none') return false
  run.past = extend(run.past, input)
  return true
}

const inputFor = async (
  { traceId, scenario, past }: Open,
  send: Send,
): Promise<Input | 'none' | undefined> => {
  const run = lastRun(past)
  const need = needs(run)
  if (need === 'outside') return nextOutside(scenario, run) ?? 'none'
  const request = need === 'reply' ? requestOf(run) : undefined
  if (!request) return undefined
  const { provider_timeout: providerTimeout } = run.given.config
  const number = callNumber(run, request)
  return { reply: await perform(send, base, { request, number, traceId, now: run.now, providerTimeout }) }
}

/** To the end, or for so many steps. */
const toEnd = async (run: Open, send: Send, atMost = Infinity): Promise<History> => {
  while (run.past.length < atMost && (await step(run, send)));
  return run.past
}

/** The same scenario with its own rules answering in place. */
const inPlace = (scenario: Scenario, from = history(startRun(scenario)), atMost = Infinity): History => {
  let past = from
  for (;;) {
    if (past.length >= atMost) return past
    const run = lastRun(past)
    const request = needs(run) === 'reply' ? requestOf(run) : undefined
    const reply = request && { reply: answer(scenario, request, callNumber(run, request)) }
    const outside = needs(run) === 'outside' ? nextOutside(scenario, run) : undefined
    if (needs(run) === 'outside' && !outside) return past
    past = extend(past, reply ?? outside)
  }
}

const entries = (past: History): { run: Run; input: Input | undefined }[] =>
  Array.from({ length: past.length }, (_, index) => ({
    run: runAt(past, index),
    input: inputAt(past, index),
  }))

/** The first entry in which two histories differ; undefined when they are equal. */
const difference = (one: History, other: History) => {
  const [mine, theirs] = [entries(one), entries(other)]
  const index = mine.findIndex((entry, at) => !isDeepStrictEqual(entry, theirs[at]))
  if (index >= 0) return { index, one: mine[index], other: theirs[index] }
  return one.length === other.length ? undefined : { one: one.length, other: other.length }
}

const scenarios = libraryEntries.map(entry => openEntry(entry).scenario)
const named = (id: string): Scenario => {
  const found = scenarios.find(scenario => scenario.id === id)
  if (!found) throw new Error(`the library has no ${id}`)
  return found
}

describe('over HTTP through MSW’s handlers and in place: the same history', () => {
  test.each(scenarios)('$id', async scenario => {
    const run = open('run-1', scenario)
    const past = await toEnd(run, throughMsw(routeFor([run])))
    expect(difference(past, inPlace(scenario))).toBeUndefined()
    expect(
      traceOf(
        entries(past).map(entry => entry.run),
        scenario.recorded,
      ),
    ).toStrictEqual(trace(scenario))
  })
})

describe('every recorded case over the router: the recorded trace', () => {
  test.each(['authored.json', 'edges.json', 'random.json'])('%s', async file => {
    const content = readFileSync(new URL(`../core/conformance/${file}`, import.meta.url), 'utf8')
    const recorded = JSON.parse(content) as readonly { id: string; expect: unknown }[]
    const parsed = parseFile(content)
    if ('problems' in parsed) throw new Error(parsed.problems[0].path)
    expect(parsed.scenarios.length).toBeGreaterThan(100)
    for (const [index, { scenario }] of parsed.scenarios.entries()) {
      const run = open(scenario.id, scenario)
      const past = await toEnd(run, throughRouter(routeFor([run])))
      expect({ id: scenario.id, ...difference(past, inPlace(scenario)) }).toEqual({ id: scenario.id })
      const traced = traceOf(
        entries(past).map(entry => entry.run),
        scenario.recorded,
      )
      expect(JSON.parse(JSON.stringify(traced))).toStrictEqual(recorded[index]?.expect)
    }
  })
})

test('any scenario over the router: the same history, for as long as it lasts', async () => {
  const same = async (scenario: Scenario) => {
    const run = open('any', scenario)
    const past = await toEnd(run, throughRouter(routeFor([run])), STEPS)
    expect(difference(past, inPlace(scenario, undefined, STEPS))).toBeUndefined()
  }
  await fc.assert(fc.asyncProperty(anyScenario, same), { numRuns: 100 })
})

describe('the endpoints have no memory', () => {
  test('two runs at once, step by step in turn, get the answers that each would get alone', async () => {
    const runs = [
      open('a', named('payment_temporary_unavailability_retry_success')),
      open('b', named('payment_success_on_second_try')),
      open('c', named('payment_temporary_unavailability_retry_success')),
    ]
    const send = throughMsw(routeFor(runs))
    let moving = true
    while (moving) {
      const moved = await Promise.all(runs.map(run => step(run, send)))
      moving = moved.includes(true)
    }
    for (const { past, scenario } of runs) expect(difference(past, inPlace(scenario))).toBeUndefined()
  })

  test('a fork made anywhere goes on as the original does, and the original is untouched', async () => {
    const scenario = named('payment_temporary_unavailability_retry_success')
    const original = open('original', scenario)
    const runs = [original]
    const send = throughMsw(createRouter({ base, find: traceId => finder(runs)(traceId) }))
    const past = await toEnd(original, send)
    for (let length = 1; length < past.length; length += 7) {
      const fork: Open = { traceId: `fork-${length}`, scenario, past: prefix(past, length) }
      runs.push(fork)
      expect(difference(await toEnd(fork, send), past)).toBeUndefined()
    }
    expect(difference(past, inPlace(scenario))).toBeUndefined()
  })

  test('a fork with another input gets the answers of its own way', async () => {
    const scenario = named('3ds-waiting-for-the-payer')
    const original = open('original', scenario)
    const send = throughMsw(routeFor([original]))
    while (lastRun(original.past).state.sessions.processed?.head.status !== 'suspended')
      await step(original, send)
    while (needs(lastRun(original.past)) !== 'outside') await step(original, send)
    const timed = extend(prefix(original.past, original.past.length), { timer: {} })
    const fork: Open = { traceId: 'fork', scenario, past: timed }
    const past = await toEnd(fork, throughMsw(routeFor([original, fork])))
    expect(lastRun(past).state.activity).toBe('payment/processing_failure')
    expect(difference(past, inPlace(scenario, timed))).toBeUndefined()
    expect(lastRun(await toEnd(original, send)).state.activity).toBe('payment/processing_accounter')
  })

  test('a reload before any call changes nothing: the run comes from its inputs, the router is new', async () => {
    const scenario = named('payment_success_on_second_try')
    const run = open('run', scenario)
    let more = true
    while (more) {
      if (needs(lastRun(run.past)) !== 'nothing')
        run.past = replay(startRun(scenario), JSON.parse(JSON.stringify(inputsOf(run.past)))).history
      more = await step(run, throughMsw(routeFor([run])))
    }
    expect(difference(run.past, inPlace(scenario))).toBeUndefined()
  })
})
