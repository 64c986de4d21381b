import fc from 'fast-check'
import { expect, test } from 'vitest'
import { act, scenarios, toldRuns, working } from '../debugger/work.arbitrary.ts'
import type { Found } from './records.ts'
import { restored } from './restore.ts'
import type { Memory, Work } from './snapshot.ts'
import { NOTHING_KEPT, snapshot } from './snapshot.ts'

const sample = async () => {
  const [scenario] = fc.sample(scenarios, { numRuns: 1, seed: 7 })
  if (!scenario) throw new Error('no scenario was made')
  const made = working(scenario)
  await made.stepOut()
  return made
}

/** A workspace as its page would have left it: two generations, and what they are made of. */
const left = (works: readonly Work[]) => {
  const generations = new Map<number, unknown>()
  const pieces = new Map<number, unknown>()
  let memory: Memory = NOTHING_KEPT
  for (const work of works) {
    const next = snapshot(memory, work)
    for (const [number, piece] of next.pieces) pieces.set(number, piece)
    ;({ memory } = next)
    generations.set(memory.generation, { saved: memory.generation, text: next.text })
  }
  return { found: { generations, pieces, texts: new Map<string, unknown>() }, memory }
}

const twoWorks = async () => {
  const made = await sample()
  const before = made.store.getState()
  await act(made, { name: 'Renamed' })
  await act(made, { steps: 'step' })
  return [before, made.store.getState()] as const
}

const back = (found: Found) => {
  const work = restored(found)
  return work.is === 'restored'
    ? { runs: toldRuns(work.work.runs), damaged: work.damaged, saved: work.saved }
    : work.is
}

test('nothing is restored from nothing', () =>
  expect(back({ generations: new Map(), pieces: new Map(), texts: new Map() })).toBe('empty'))

test.each([
  ['is no record', 'x'],
  ['is no JSON', { saved: 9, text: '{' }],
  ['is something else', { saved: 9, text: '{"format":1,"runs":[]}' }],
  ['reaches for a prototype', { saved: 9, text: '{"__proto__":{"format":1}}' }],
])('when the newest generation %s, the one before is taken', async (_, damage) => {
  const [before, after] = await twoWorks()
  const { found } = left([before, after])
  found.generations.set(2, damage)
  expect(back(found)).toEqual({ runs: toldRuns(before.runs), damaged: true, saved: 1 })
})

interface KeptRun {
  readonly id: string
  readonly scenario: number
  readonly inputs: readonly number[]
}

const runsIn = ({ generations }: Found, number: number): readonly KeptRun[] =>
  JSON.parse((generations.get(number) as { text: string }).text).runs

test('when a piece is damaged, the run is taken from the generation before', async () => {
  const made = await sample()
  const before = made.store.getState()
  await made.stepOut()
  const { found } = left([before, made.store.getState()])
  const [own] = runsIn(found, 2)[0]?.inputs ?? []
  expect(runsIn(found, 1)[0]?.inputs).not.toContain(own)
  found.pieces.set(own ?? 0, '[{"timer":5}]')
  expect(back(found)).toEqual({ runs: toldRuns(before.runs), damaged: true, saved: 2 })
})

test('a piece that both generations need is read as far as it can be', async () => {
  const made = await sample()
  await made.stepOut()
  const before = made.store.getState()
  made.stepBack()
  const { found } = left([before, made.store.getState()])
  const [own = 0] = runsIn(found, 2)[0]?.inputs ?? []
  const inputs = JSON.parse(String(found.pieces.get(own))) as unknown[]
  found.pieces.set(own, JSON.stringify(inputs.with(3, { timer: 'x' })))
  const work = back(found)
  expect(work).toMatchObject({ damaged: true })
  const [run] = typeof work === 'string' ? [] : work.runs.list
  expect(run.inputs.filter((input: unknown) => input !== null)).toEqual(inputs.slice(0, 3))
})

test('a run whose scenario can be read nowhere leaves the others', async () => {
  const made = await sample()
  const [other] = fc.sample(scenarios, { numRuns: 1, seed: 8 })
  if (!other) throw new Error('no scenario was made')
  const before = made.store.getState()
  await act(made, { open: other })
  const { found } = left([made.store.getState()])
  found.pieces.set(runsIn(found, 1)[1]?.scenario ?? 0, '[]')
  expect(back(found)).toMatchObject({ damaged: true, runs: { list: [{ id: before.runs.current }] } })
})

test('what a newer program has kept is not touched', async () => {
  const { found } = left([(await sample()).store.getState()])
  found.generations.set(2, { saved: 9, text: '{"format":2,"what":"ever"}' })
  expect(back(found)).toBe('newer')
})

test('runs of one id or number, in a circle, and an unknown view come to an orderly tree', async () => {
  const made = await sample()
  await act(made, {
    alter: {
      at: 0,
      kind: 'edit',
      edit: { field: 'doors', to: 'open' },
      outside: { timer: {} },
      reply: { result: {} },
      ms: 0,
    },
  })
  const { found } = left([made.store.getState()])
  const { text } = found.generations.get(1) as { text: string }
  const manifest = JSON.parse(text) as { runs: { number: number }[]; view: string; current: string }
  const runs = [...manifest.runs, ...manifest.runs].map(run => ({ ...run, number: 3 }))
  found.generations.set(1, {
    saved: 1,
    text: JSON.stringify({ ...manifest, runs, view: 'later', current: 'x' }),
  })
  const work = restored(found)
  if (work.is !== 'restored') throw new Error(work.is)
  expect(work.work.view).toBe('debug')
  expect(work.work.runs.list.map(({ number }) => number)).toEqual([1, 2])
  expect(work.work.runs.list.map(({ id }) => id)).toContain(work.work.runs.current)
})
