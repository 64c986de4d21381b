import { edgeId, edges, nodes } from 'sessionscope/graph/graph.ts'
import { unreachable } from 'sessionscope/graph/unreachable.ts'
import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'
import { coverageTable } from './coverageTable.ts'
import { libraryEntries, openEntry } from './scenarios/index.ts'

const coverage = coverageOf(libraryEntries.map(entry => openEntry(entry).scenario))
const excused = {
  steps: new Set(unreachable.map(({ step }) => step)),
  edges: new Set(unreachable.flatMap(listed => listed.edges)),
}

const missed = <Id>(taken: ReadonlyMap<Id, readonly string[]>): readonly Id[] =>
  [...taken].filter(([, scenarios]) => scenarios.length === 0).map(([id]) => id)

test('every step and every edge of the table is reached by a scenario, or listed as out of reach', () => {
  expect(missed(coverage.steps).filter(step => !excused.steps.has(step))).toEqual([])
  expect(missed(coverage.edges).filter(edge => !excused.edges.has(edge))).toEqual([])
})

test('nothing that is listed as out of reach is reached after all', () => {
  expect([...excused.steps].filter(step => coverage.steps.get(step)?.length !== 0)).toEqual([])
  expect([...excused.edges].filter(edge => coverage.edges.get(edge)?.length !== 0)).toEqual([])
})

test('at most one edge in twenty is listed, and no step but the one that the real code has for nothing', () => {
  expect(excused.edges.size).toBeLessThanOrEqual(edges.length / 20)
  expect([...excused.steps]).toEqual(['finished.as-is'])
})

test('each reason names the step that would lead there, and whatever is listed belongs to its step', () => {
  for (const { step, edges: listed, why } of unreachable) {
    const around = edges.filter(({ from, to }) => from === step || to === step)
    expect(listed.toSorted()).toEqual(around.map(({ from, to }) => edgeId(from, to)).toSorted())
    const before = around.filter(({ to }) => to === step).map(({ from }) => from)
    for (const text of [why.ru, why.en]) expect(before.every(from => text.includes(from))).toBe(true)
    expect(why.ru).toMatch(/\p{Script=Cyrillic}/u)
    expect(why.en).not.toMatch(/\p{Script=Cyrillic}/u)
  }
})

test('docs/coverage.md is what `npm run coverage:docs` writes', async () => {
  const written = coverageTable(coverage, libraryEntries.length)
  for (const { id } of nodes) expect(written).toContain(`\`${id}\``)
  await expect(written).toMatchFileSnapshot('../docs/coverage.md')
})
