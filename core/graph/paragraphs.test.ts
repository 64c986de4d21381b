import { expect, test } from 'vitest'
import { paragraphs, realNames } from '../paragraphs/index.ts'
import { nodes } from './graph.ts'
import { reasonOf, stepsOf } from './paragraphs.ts'
import { unstepped } from './unstepped.ts'

test('every one of the 209 paragraphs has a step or a stated reason', () => {
  expect(paragraphs).toHaveLength(209)
  const lost = paragraphs.filter(({ key }) => stepsOf(key).length === 0 && reasonOf(key) === undefined)
  expect(lost.map(({ key }) => key)).toEqual([])
})

test('no paragraph that has a step is also excused', () => {
  const excused = Object.keys(unstepped) as (keyof typeof unstepped)[]
  expect(excused.filter(key => stepsOf(key).length > 0)).toEqual([])
})

test('every step cites a paragraph or beyond key', () => {
  expect(nodes.filter(node => node.paragraphs.length === 0).map(node => node.id)).toEqual([])
})

test('a step cites a real function only from the list', () => {
  const names = new Set<string>(realNames)
  expect(nodes.flatMap(node => (node.real && !names.has(node.real) ? [node.real] : []))).toEqual([])
})

test('all 53 numbered paragraphs have a step of the graph', () => {
  const numbered = paragraphs.filter(entry => entry.part === 'document')
  expect(numbered.filter(({ key }) => stepsOf(key).length === 0)).toEqual([])
  expect(numbered).toHaveLength(53)
})
