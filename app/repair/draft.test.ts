import { lastRun } from 'sessionscope/run/history.ts'
import { REPAIRS, verdictOf } from 'sessionscope/run/rehearse.ts'
import { checkedRepair } from 'sessionscope/scenario/inputSchema.ts'
import { expect, test } from 'vitest'
import { recorded } from '../inspector/recorded.ts'
import { barest, firstDraft, moved, pathOf, withPart, writtenOf } from './draft.ts'

const { scenario, past } = recorded('captured-failure-fatal')
const quiet = { ...scenario, outside: [] }
const last = lastRun(past)

test('every repair begins as one that can be sent, and barest is met by the door alike', () => {
  const draft = firstDraft(quiet, last)
  for (const kind of REPAIRS) {
    const [first, bare] = [writtenOf(draft, kind), barest(draft, kind)].map(checkedRepair)
    if (!first || !bare || !('scenario' in first) || !('scenario' in bare)) throw new Error(kind)
    expect(verdictOf(last, first.scenario)).toEqual(verdictOf(last, bare.scenario))
  }
})

test('it begins with a repair that fits: a capture cannot be failed', () => {
  expect(firstDraft(quiet, last).chosen).toBe('fulfill_session')
})

test('a repair that the scenario would still send comes first, with its own values', () => {
  const { scenario: listed, past: played } = recorded('repair-complex-second')
  const start = { ...lastRun(played), script: 0 }
  const draft = firstDraft(listed, start)
  const sent = listed.outside.find(input => 'repair' in input)
  expect(draft.chosen).toBe('complex')
  expect(sent && 'repair' in sent && sent.repair.scenario).toEqual(writtenOf(draft, 'complex'))
})

test('a mistake in an element is told at the path of that element', () => {
  const draft = firstDraft(quiet, last)
  const parts = withPart(draft.parts, 'fail_session').map(part =>
    part.id === 2 ? { ...part, value: { failure: { code: 7 } } } : part,
  )
  const checked = checkedRepair(writtenOf({ ...draft, parts }, 'complex'))
  expect('problems' in checked && checked.problems[0]?.path).toBe(`${pathOf(2, 'fail_session')}.failure.code`)
})

test('elements are moved up and down, and stop at the ends; each keeps its id', () => {
  const { parts } = firstDraft(quiet, last)
  const three = withPart(parts, 'complex')
  const ids = (list: typeof parts) => list.map(({ id }) => id)
  expect(ids(three)).toEqual([0, 1, 2])
  expect(ids(moved(three, 2, -1))).toEqual([0, 2, 1])
  expect(ids(moved(three, 0, -1))).toEqual([0, 1, 2])
  expect(ids(moved(three, 2, 1))).toEqual([0, 1, 2])
})
