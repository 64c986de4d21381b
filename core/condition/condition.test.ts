import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { play } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import type { Run } from '../machine/run.ts'
import { shownState } from '../machine/shown.ts'
import type { History } from '../run/history.ts'
import { runAt, visitsUpTo } from '../run/history.ts'
import { plainPayment } from '../scenario/polling.sample.ts'
import { startRun } from '../scenario/start.ts'
import { conditionText } from './condition.arbitrary.ts'
import type { Watched } from './index.ts'
import {
  completionsAt,
  conditionProblemSentence,
  explain,
  holds,
  parseCondition,
  pathNames,
  print,
  readPath,
} from './index.ts'

const pasts = recordedScenarios.filter((_, index) => index % 12 === 0).map(scenario => play(scenario, 400))

const watchedAt = (past: History, index: number): Watched => ({
  run: runAt(past, index),
  before: index > 0 ? runAt(past, index - 1) : undefined,
  visits: step => visitsUpTo(past, step, index),
})
const moments = fc
  .tuple(fc.constantFrom(...pasts), fc.nat())
  .map(([past, some]) => watchedAt(past, some % past.length))

const read = (text: string) => {
  const parsed = parseCondition(text)
  if ('problems' in parsed) throw new Error(`${text}: ${conditionProblemSentence(parsed.problems[0], 'en')}`)
  return parsed.condition
}
const problemOf = (text: string) => {
  const parsed = parseCondition(text)
  return 'problems' in parsed ? parsed.problems[0] : undefined
}

describe('the language', () => {
  test('a condition is printed so that it is read as the same one', () => {
    fc.assert(
      fc.property(conditionText, text => {
        const condition = read(text)
        expect(read(print(condition))).toEqual(condition)
      }),
      { numRuns: 1000 },
    )
  })

  test('and, or and not mean what they say', () => {
    fc.assert(
      fc.property(conditionText, conditionText, moments, (a, b, watched) => {
        const [one, other] = [holds(read(a), watched), holds(read(b), watched)]
        expect(holds(read(`(${a}) and (${b})`), watched)).toBe(one && other)
        expect(holds(read(`(${a}) or (${b})`), watched)).toBe(one || other)
        expect(holds(read(`not (${a})`), watched)).toBe(!one)
      }),
      { numRuns: 300 },
    )
  })

  test('no text makes the reader throw, and a problem lies within the text', () => {
    const mutated = fc
      .tuple(conditionText, fc.nat(), fc.string({ maxLength: 3 }))
      .map(
        ([text, at, put]) =>
          text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + put.length),
      )
    fc.assert(
      fc.property(fc.oneof(fc.string(), mutated), text => {
        const problem = problemOf(text)
        if (!problem) return
        expect(problem.from).toBeGreaterThanOrEqual(0)
        expect(problem.to).toBeLessThanOrEqual(text.length)
        expect(problem.from).toBeLessThanOrEqual(problem.to)
        for (const language of ['ru', 'en'] as const)
          expect(conditionProblemSentence(problem, language)).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })

  test('every part of what is shown is read without making the whole', () => {
    for (const past of pasts.slice(0, 12))
      for (let index = 0; index < past.length; index++) {
        const run = runAt(past, index)
        for (const [part, value] of Object.entries(shownState(run)))
          expect(readPath(run, part)).toEqual(value)
      }
  })

  test('every name leads somewhere, and every path of a state that people see can be asked for', () => {
    for (const path of pathNames) expect(problemOf(path)).toBeUndefined()
    const walk = (value: unknown, path: string): void => {
      expect(problemOf(path), path).toBeUndefined()
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value))
        if (inner !== undefined && /^[\w-]+$/.test(key)) walk(inner, `${path}.${key}`)
    }
    for (const past of pasts)
      for (const [part, value] of Object.entries(shownState(runAt(past, past.length - 1))))
        if (value !== undefined) walk(value, part)
  })
})

const found = (id: string, at: (run: Run) => boolean): Watched => {
  const scenario = recordedScenarios.find(each => each.id === id)
  const past = scenario && play(scenario)
  const index = past?.log.runs.findIndex(at) ?? -1
  if (!past || index < 0) throw new Error(`${id} never comes there`)
  return watchedAt(past, index)
}
const asleep = found('callback-finish', run => run.at === 'machine.asleep' && run.wakes === 2)

test.each([
  ['session.status == suspended', true],
  ['session.status == "suspended" and not session.result', true],
  ['activity == payment/processing_session', true],
  ['step == machine.asleep', true],
  ['session.status in [active, finished]', false],
  ['timer.deadline > now', true],
  ['now >= "2024-06-01T12:00:00Z"', true],
  ['payment.cost >= 10 RUB', true],
  ['payment.cost > 10 USD', false],
  ['payment.cost != 10 USD', true],
  ['config.provider_timeout == 30s', true],
  ['visits(active.call-provider) == 1', true],
  ['visits(machine.asleep) > 2', true],
  ['wakes > 1 or calls > 9', true],
  ['session.interaction == absent', true],
  ['session.proxy_state < 3', undefined],
  ['reply.error.class == result_unknown', false],
  ['reply.error.class != result_unknown', true],
  ['was(step) == machine.rest', true],
  ['changed(step)', true],
  ['changed(payment.cost)', false],
])('%s: %s', (text, holding) => {
  const parsed = parseCondition(text)
  expect('condition' in parsed ? holds(parsed.condition, asleep) : undefined).toBe(holding)
})

test.each([
  ['sesion.status == active', 'unknown_name', 0, 13, 'session.status'],
  ['session.trx == none', 'unknown_name', 15, 19, 'absent'],
  ['session.status == NULL', 'unknown_name', 18, 22, 'absent'],
  ['session.status == suspend', 'unknown_value', 18, 25, 'suspended'],
  ['visits(intent.suspnd) > 1', 'unknown_step', 7, 20, 'intent.suspend'],
  ['chaged(session.trx)', 'unknown_name', 0, 6, 'changed'],
])('%s: %s at its characters, with what was meant', (text, code, from, to, meant) => {
  const problem = problemOf(text)
  expect(problem).toMatchObject({ code, from, to })
  expect(problem && 'nearest' in problem.values && problem.values.nearest).toContain(meant)
})

test.each([
  ['', 'unexpected'],
  ['session.status ==', 'unexpected'],
  ['(session.trx', 'unexpected'],
  ['session.trx session.trx', 'unexpected'],
  ['session.proxy_state == "a', 'unclosed_text'],
  ['calls > 2s', 'not_comparable'],
  ['config.provider_timeout > 5', 'needs_unit'],
  ['payment.cost > 5', 'needs_unit'],
  ['config.provider_timeout > 5 weeks', 'unknown_unit'],
  ['session.status < active', 'not_comparable'],
  ['now > "tomorrow"', 'not_an_instant'],
  ['5', 'not_a_condition'],
  [`calls > ${'9'.repeat(400)}`, 'too_large'],
  [`config.provider_timeout > ${'9'.repeat(32)} d`, 'too_large'],
  ['calls > §', 'unknown_character'],
  [`${'('.repeat(40)}calls > 1${')'.repeat(40)}`, 'too_deep'],
  [`calls > 1${' '.repeat(3000)}`, 'too_long'],
])('%s is refused: %s', (text, code) => expect(problemOf(text)?.code).toBe(code))

test('each question of a condition is explained with the values found', () => {
  expect(explain(read('session.status == active or calls == 1 and changed(wakes)'), asleep)).toEqual([
    {
      text: 'session.status == "active"',
      values: [{ name: 'session.status', value: 'suspended' }],
      holds: false,
    },
    { text: 'calls == 1', values: [{ name: 'calls', value: 1 }], holds: true },
    {
      text: 'changed(wakes)',
      values: [
        { name: 'was(wakes)', value: 2 },
        { name: 'wakes', value: 2 },
      ],
      holds: false,
    },
  ])
})

describe('completion', () => {
  const insertsAt = (text: string) => completionsAt(text, text.length).options.map(({ insert }) => insert)

  test.each([
    ['ses', 'session'],
    ['session.', 'session.status'],
    ['stat', 'session.status'],
    ['session.status == ', 'suspended'],
    ['session.status in [active, ', 'finished'],
    ['visits(sus', 'suspended.timeout'],
    ['changed(payment.', 'payment.cost'],
    ['session.status ', '=='],
    ['calls > 1 ', 'and'],
    ['calls > 1 and ', 'wakes'],
  ])('after %j comes %j', (text, option) => expect(insertsAt(text)).toContain(option))

  test('never throws, and never puts in a name that is unknown', () => {
    fc.assert(
      fc.property(conditionText, fc.nat(), (text, some) => {
        const caret = some % (text.length + 1)
        const { from, to, options } = completionsAt(text, caret)
        expect(from).toBeLessThanOrEqual(caret)
        expect(to).toBeGreaterThanOrEqual(caret)
        for (const { insert, kind } of options.slice(0, 5))
          if (kind === 'path') expect(problemOf(insert)).toBeUndefined()
      }),
    )
  })
})

test('a sum of money is told in whole minor units, however it is written', () => {
  for (const amount of [435, 1999, 1005, 42_000]) {
    const { payment } = plainPayment([])
    const cost = { ...payment.cost, amount }
    const run = startRun(plainPayment([], { payment: { ...payment, cost } }))
    const watched = { run, before: undefined, visits: () => 0 }
    expect(holds(read(`payment.cost == ${amount / 100} RUB`), watched), String(amount)).toBe(true)
  }
})

test.each([
  ['5 in session.tags', 'not_comparable'],
  ['"a" in now', 'not_comparable'],
  ['"a" in session.status', 'not_comparable'],
  ['5s in session.tags', 'not_comparable'],
  ['session.status == "nonsense"', 'unknown_value'],
  ['session.status in ["finished", "nonsense"]', 'unknown_value'],
])('%s can never hold, and is refused', (text, code) => {
  expect(problemOf(text)?.code).toBe(code)
})

test('names as long as a page are compared with nothing', () => {
  const problem = problemOf(`${'a'.repeat(900)} == 1`)
  expect(problem).toMatchObject({ code: 'unknown_name', values: { nearest: [] } })
})

test('a number too large for an exponent is printed in full, and read again', () => {
  const nines = '9'.repeat(30)
  const condition = read(`wakes == ${nines}`)
  expect(read(print(condition))).toEqual(condition)
})
