import { advance, needs, requestOf } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { alter } from 'sessionscope/run/alter.ts'
import { align } from 'sessionscope/run/compare.ts'
import { append, type History, history, lastRun, runAt } from 'sessionscope/run/history.ts'
import { answer, callNumber } from 'sessionscope/scenario/answer.ts'
import { runsBy } from 'sessionscope/scenario/trace.ts'
import { expect, test } from 'vitest'
import { openEntry, openingEntry } from '../../mocks/scenarios/index.ts'
import { edgeMark, edgeNumber, endsOf, groupNumber, nodeMark, stepNumber } from '../graph/marks.ts'
import { place } from '../graph/place.ts'
import { createGraphStore, openIn } from '../graph/status.ts'
import { comparedWays, placeOf } from './comparedStatus.ts'
import { callsBeside } from './model.ts'

const { scenario } = openEntry(openingEntry())
const [first, ...others] = [...runsBy(scenario)]
if (!first) throw new Error('the opening scenario has no run')
const a = others.reduce((so, run) => append(so, run, undefined), history(first))
const answers = (run: Run) => {
  const request = requestOf(run)
  if (!request) throw new Error(`${run.at} makes no call`)
  return answer(scenario, request, callNumber(run, request))
}
/** Where it waits for the payer. */
const waits = Array.from({ length: a.length }, (_, at) => at).find(
  at => runAt(a, at).at === 'machine.asleep' && runAt(a, at).wakes > 1,
)
if (waits === undefined) throw new Error('the opening scenario waits for nobody')
/** There the timer fires instead of the callback. */
const b: History = (() => {
  let past = alter(a, { give: { timer: {} }, at: waits }, answers).history
  while (needs(lastRun(past)) === 'nothing') past = append(past, advance(lastRun(past)), undefined)
  return past
})()
const { rows } = align(a, b)

const statusAt = (line: (typeof rows)[number] | undefined) =>
  createGraphStore({ ...comparedWays(a, b), ...placeOf(a, b, line) }).getState()

test('at the divergence the graph shows where both stand, and a group that both have entered is of both', () => {
  const status = statusAt(rows[0])
  expect(status.current).toBe('door.callback')
  expect(status.other).toBe('door.timer')
  expect(nodeMark(stepNumber('door.timer', status)).others).toBe(true)
  expect(nodeMark(groupNumber('machine', status))).toMatchObject({ way: 'earlier', others: true })
  expect(nodeMark(groupNumber('result', status)).others).toBe(false)
})

test('where only one has something the graph stands there, and nowhere else', () => {
  const alone = rows.find(row => row.a === undefined || row.b === undefined)
  const status = statusAt(alone)
  const run = alone?.a === undefined ? runAt(b, alone?.b ?? 0) : runAt(a, alone.a)
  expect(status.current).toBe(run.at)
  expect(status.other).toBeUndefined()
})

test('an edge that both have taken is of both, one that only B has taken is of B', () => {
  const status = statusAt(undefined)
  const { edges } = place(openIn(status))
  const ways = edges.map(edge => edgeMark(edgeNumber(edge, endsOf(edge), status)).way)
  edges.forEach((edge, index) => {
    const [both, onlyB] = [status.earlier, status.otherTaken].map(set =>
      edge.exits.some(exit => set.has(exit)),
    )
    if (both) expect(ways[index]).toBe('earlier')
    else if (onlyB) expect(ways[index]).toBe('other')
  })
  expect(ways).toContain('earlier')
})

test('of two answers with the same intent what differs is told', () => {
  const at = waits
  const called = Array.from({ length: at }, (_, index) => index).findLast(
    index => runAt(a, index).at === 'active.call-provider' && !runAt(a, index).reply,
  )
  if (called === undefined) throw new Error('no call of the adapter')
  const { reply } = runAt(a, called + 1)
  const text = JSON.stringify(reply).replace('"timeout":60', '"timeout":20')
  const fork = alter(a, { give: { reply: JSON.parse(text) }, at: called }, answers).history
  const told = callsBeside(a, fork).filter(({ side, name }) => side !== 'both' && name === 'ProcessPayment')
  // After them the original has a call that the fork never makes.
  expect(told.slice(0, 2).map(({ side, about }) => [side, about])).toEqual([
    ['a', 'timeout.timeout: 60'],
    ['b', 'timeout.timeout: 20'],
  ])
})
