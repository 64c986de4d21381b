import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { play as playFor } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import { advance, needs } from '../machine/advance.ts'
import type { History } from '../run/history.ts'
import { extend, inputsOf, lastRun, prefix, runAt } from '../run/history.ts'
import { replay, untilNeedy } from '../run/replay.ts'
import { scenario as anyScenario } from '../run/scenarios.arbitrary.ts'
import { withoutDefaults } from './defaults.ts'
import { LIMITS } from './limits.ts'
import { isLink } from './linkMark.ts'
import type { Opened, Parsed } from './parse.ts'
import { playedTo } from './played.ts'
import { plainPayment } from './polling.sample.ts'
import type { Scenario } from './scenario.ts'
import { fileOf, serialize } from './serialize.ts'
import { fromCode, toCode } from './share.ts'
import { packed } from './shareBytes.ts'
import { fromLink, toLink } from './shareLink.ts'
import { startRun } from './start.ts'
import { traceOf } from './trace.ts'

const STEPS = 500
const play = (scenario: Scenario) => playFor(scenario, STEPS)
const scenarios = fc.oneof(anyScenario, anyScenario, fc.constantFrom(...recordedScenarios))
const runsOf = (past: History) => Array.from({ length: past.length }, (_, index) => runAt(past, index))

const openedFrom = (parsed: Parsed): Opened => {
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenarios[0]
}
const codeOf = (...given: Parameters<typeof toCode>): string => {
  const result = toCode(...given)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.code
}
const problemOf = (parsed: Parsed) => ('problems' in parsed ? parsed.problems[0] : undefined)
const ADDRESS = 'https://sessions.example/debugger/?lang=en'
const linkOf = (...[scenario, run]: [Scenario, { history: History; cursor: number }?]) => {
  const result = toLink(ADDRESS, scenario, run)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return { ...result, hash: result.link.slice(result.link.indexOf('#')) }
}

test('any scenario comes out of its code as it went in, with the same trace', () => {
  const comesOut = (scenario: Scenario) => {
    const again = openedFrom(fromCode(codeOf(scenario))).scenario
    expect(again).toEqual(scenario)
    const [mine, its] = [scenario, again].map(one => traceOf(runsOf(play(one)), one.recorded))
    expect(its).toStrictEqual(mine)
  }
  fc.assert(fc.property(scenarios, comesOut), { numRuns: 150 })
})

test('any run comes out of its code with its inputs, where it stood', () => {
  const comesOut = (scenario: Scenario, some: number) => {
    const past = play(scenario)
    const cursor = some % past.length
    const again = openedFrom(fromCode(codeOf(scenario, { inputs: inputsOf(past), cursor })))
    expect(again.run).toEqual({ inputs: inputsOf(past), cursor })
    const { history: its } = replay(startRun(again.scenario), again.run?.inputs ?? [])
    expect(runAt(its, cursor)).toEqual(runAt(past, cursor))
    expect(lastRun(its)).toEqual(lastRun(past))
  }
  fc.assert(fc.property(scenarios, fc.nat(), comesOut), { numRuns: 100 })
})

const sample = plainPayment([{ answer: { result: { intent: { finish: { status: { success: {} } } } } } }])

test('what is as usual is not written, and the page’s own address stays what it is', () => {
  expect(withoutDefaults(fileOf(sample))).toEqual({
    version: expect.any(Number),
    id: 'sample',
    title: sample.title,
    payment: sample.payment,
    route: sample.route,
    answers: { provider: sample.provider },
  })
  const { link } = linkOf(sample)
  expect(link).toMatch(/^https:\/\/sessions\.example\/debugger\/\?lang=en#s=1\.[\w-]+$/)
  expect(toLink(`${ADDRESS}#s=old`, sample)).toEqual({ link, masked: [], withInputs: false })
})

test('a currency that the file describes itself comes back', () => {
  const tenge = { name: 'Tenge', symbolic_code: 'KZT', numeric_code: 398, exponent: 2 }
  const cost = { amount: 1, currency: { symbolic_code: 'KZT' } }
  const scenario = {
    ...sample,
    payment: { ...sample.payment, cost },
    people: { ...sample.people, currency: tenge },
  }
  expect(openedFrom(fromCode(codeOf(scenario))).scenario.people.currency).toEqual(tenge)
})

test('a run that somebody has given something carries its inputs, and opens at its step', () => {
  const own = play(sample)
  expect(linkOf(sample, { history: own, cursor: 3 }).link).toMatch(/&step=4$/)
  const asked = own.log.runs.findIndex(run => needs(run) === 'reply')
  const reply = { error: { class: 'result_unknown' as const }, took: 7 }
  const past = untilNeedy(extend(prefix(own, asked + 1), { reply }))
  const { withInputs, hash } = linkOf(sample, { history: past, cursor: 1 })
  expect(withInputs).toBe(true)
  expect(openedFrom(fromLink(hash)).run).toEqual({ inputs: inputsOf(past), cursor: 1 })
  expect(linkOf(sample, { history: prefix(past, asked + 1), cursor: 0 }).withInputs).toBe(false)
})

test('a step beyond the end of what a scenario makes by itself stops there, and one too far is not played to', () => {
  const { hash } = linkOf(sample)
  const past = play(sample)
  expect(openedFrom(fromLink(`${hash}&step=999999999`)).run).toEqual({
    inputs: inputsOf(past),
    cursor: past.length - 1,
  })
  const polling = plainPayment([{ answer: { result: { intent: { sleep: { timer: { timeout: 5 } } } } } }])
  expect(openedFrom(fromLink(`${linkOf(polling).hash}&step=999999999`)).run?.cursor).toBe(LIMITS.step - 1)
  const { history: long } = replay(startRun(polling), playedTo(polling, LIMITS.step).inputs)
  expect(linkOf(polling, { history: long, cursor: LIMITS.step - 1 }).withInputs).toBe(false)
  expect(linkOf(polling, { history: long, cursor: LIMITS.step }).withInputs).toBe(true)
})

test.each(['0', '-1', '1.5', 'x', '', '9999999999', '1e3'])('a step “%s” is refused', step => {
  expect(problemOf(fromLink(`${linkOf(sample).hash}&step=${step}`))).toMatchObject({
    code: 'out_of_range',
    path: 'step',
  })
})

test('only what begins as a link is one', () => {
  expect(isLink('#s=1.x')).toBe(true)
  expect(isLink('#top')).toBe(false)
  expect(isLink('')).toBe(false)
})

test('any part of a code that lost its end is told to be cut off', () => {
  const code = codeOf(sample)
  for (let length = 3; length < code.length; length++)
    expect(problemOf(fromCode(code.slice(0, length)))?.code).toBe('code_cut_off')
})

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

test('a code with another character anywhere is never taken for another scenario', () => {
  const code = codeOf(sample)
  for (let at = 2; at < code.length; at++)
    for (let bit = 1; bit < 64; bit *= 2) {
      const other = digits.charAt(digits.indexOf(code.charAt(at)) ^ bit)
      const parsed = fromCode(code.slice(0, at) + other + code.slice(at + 1))
      // A bit that means nothing, such as one behind the last block, may change.
      if ('scenarios' in parsed) expect(parsed.scenarios[0].scenario).toEqual(sample)
      else expect(parsed.problems[0].code).toMatch(/^(code_damaged|code_cut_off|code_unpacks)$/)
    }
})

test.each([
  ['', 'no_code'],
  ['1', 'no_code'],
  ['1.', 'no_code'],
  ['0.AAAA', 'no_code'],
  ['1.=', 'no_code'],
  ['1.<script>', 'no_code'],
  ['hello', 'no_code'],
  ['2.AAAA', 'newer_code'],
  ['9999.AAAA', 'newer_code'],
  ['1.A', 'code_cut_off'],
  ['1.AAAA', 'code_cut_off'],
  [`1.${'A'.repeat(LIMITS.link)}`, 'long_link'],
  [`1.${packed('null')}`, 'not_a_scenario'],
  [`1.${packed('{')}`, 'not_json'],
  [`1.${packed('{"version":99,"id":"x"}')}`, 'newer_version'],
])('“%s” is refused as %s', (code, problem) => expect(problemOf(fromCode(code))?.code).toBe(problem))

test('a text that is too long is refused before it is packed, and a link that would be is told by its length', () => {
  const texts = Array.from({ length: 160 }, (_, index) => String(index).repeat(3000))
  const long = { ...sample, options: Object.fromEntries(texts.map(text => [text.slice(0, 30), text])) }
  expect(serialize(long).length).toBeGreaterThan(LIMITS.inflated)
  expect(toCode(long)).toMatchObject({ problems: [{ code: 'code_unpacks' }] })
  const noise = Array.from({ length: 1500 }, (_, index) => ((index * 2_654_435_761) >>> 0).toString(36))
  expect(toLink(ADDRESS, { ...sample, options: { noise: noise.join('') } })).toMatchObject({
    problems: [{ code: 'long_link', values: { length: expect.any(Number), limit: LIMITS.link } }],
  })
})

test('a bomb is not unpacked beyond the limit', () => {
  const bomb = deflateSync(new Uint8Array(6_000_000), { level: 9 })
  expect(bomb.length).toBeLessThan(6000)
  const code = `1.${Buffer.from([...bomb, 0, 0, 0, 0]).toString('base64url')}`
  expect(problemOf(fromCode(code))).toEqual({
    code: 'code_unpacks',
    path: '',
    values: { limit: LIMITS.inflated },
  })
})

test('the step after an input is reached by taking it', () => {
  const [first, second] = [startRun(sample), advance(startRun(sample), { timer: {} })]
  const hash = `${linkOf(sample).hash}&step=2`
  const { run } = openedFrom(fromLink(hash))
  expect(replay(first, run?.inputs ?? []).history.log.runs[1]).toEqual(second)
})
