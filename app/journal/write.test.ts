import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { act, doing, scenarios, toldRuns, working } from '../debugger/work.arbitrary.ts'
import type { Database } from './records.ts'
import { openRecords, readWorkspace } from './records.ts'
import type { Restored } from './restore.ts'
import { restored } from './restore.ts'
import type { Memory, Work } from './snapshot.ts'
import { NOTHING_KEPT } from './snapshot.ts'
import { Overtaken } from './trouble.ts'
import { write } from './write.ts'

vi.setConfig({ testTimeout: 120_000 })

let database: Database
beforeAll(async () => {
  database = await openRecords({})
})
afterAll(() => database.close())

let ids = 0
const newId = () => `id-${ids++}`

const back = async (workspace: string, from = database): Promise<Restored> => {
  const found = restored(await readWorkspace(from, workspace))
  if (found.is !== 'restored') throw new Error(found.is)
  return found
}

/** The storage of a page that dies after so many requests of its next transaction: the browser gives the transaction up. */
const dyingAfter = (requests: number): Database => {
  let left = requests
  const dying = <T extends object>(whole: T): T =>
    new Proxy(whole, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (name === 'objectStore')
          return (store: never) => dying((target as unknown as IDBTransaction).objectStore(store))
        if (name === 'put' || name === 'delete')
          return (...given: never[]) => {
            if (left-- > 0) return (value as (...args: never[]) => unknown).apply(target, given)
            if (left === -1) (target as unknown as IDBObjectStore).transaction.abort()
            return Promise.reject(new Error('the page is gone'))
          }
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  return {
    transaction: (...given: never[]) =>
      dying((database.transaction as (...args: never[]) => object)(...given)),
  } as unknown as Database
}

const toldWork = ({ runs, view, compared }: Work) => ({ ...toldRuns(runs), view, compared })

const deed = fc.record({
  what: doing,
  /** Written down afterwards, written with the page dying after so many requests, or not at all. */
  next: fc.oneof(
    { weight: 3, arbitrary: fc.constant('write' as const) },
    { weight: 2, arbitrary: fc.nat(6) },
    { weight: 1, arbitrary: fc.constant('nothing' as const) },
  ),
})

test('whatever is done, and at whatever moment the page dies, the last acknowledged work comes back', async () => {
  const law = fc.asyncProperty(
    scenarios,
    fc.array(deed, { minLength: 1, maxLength: 12 }),
    async (scenario, deeds) => {
      const workspace = newId()
      const made = working(scenario)
      let memory: Memory = NOTHING_KEPT
      let acknowledged: ReturnType<typeof toldWork> | undefined
      for (const { what, next } of deeds) {
        await act(made, what)
        const work = made.store.getState()
        if (next === 'write') {
          memory = await write(database, workspace, memory, work, new Map(), 5)
          acknowledged = toldWork(work)
        } else if (next !== 'nothing') {
          const dead = await write(dyingAfter(next), workspace, memory, work, new Map(), 5).catch(
            () => undefined,
          )
          if (dead) {
            memory = dead
            acknowledged = toldWork(work)
          }
        }
        if (!acknowledged) continue
        const found = await back(workspace)
        expect(found.damaged).toBe(false)
        expect(toldWork(found.work)).toEqual(acknowledged)
      }
    },
  )
  await fc.assert(law, { numRuns: 40 })
})

test('a page that has been loaded again goes on where the one before has left it', async () => {
  const law = fc.asyncProperty(
    scenarios,
    fc.array(doing, { minLength: 2, maxLength: 8 }),
    async (scenario, doings) => {
      const workspace = newId()
      const before = working(scenario)
      for (const what of doings) await act(before, what)
      await write(database, workspace, NOTHING_KEPT, before.store.getState(), new Map(), 5)
      const found = await back(workspace)
      const after = working(scenario)
      after.store.setState({ runs: found.work.runs })
      // Nothing has changed: nothing has to be written but what says so.
      const { pieces } = await readWorkspace(database, workspace)
      let { memory } = found
      memory = await write(database, workspace, memory, after.store.getState(), new Map(), 6)
      expect([...(await readWorkspace(database, workspace)).pieces]).toEqual([...pieces])
      for (const what of doings.toReversed()) {
        await act(after, what)
        memory = await write(database, workspace, memory, after.store.getState(), new Map(), 7)
      }
      expect(toldWork((await back(workspace)).work)).toEqual(toldWork(after.store.getState()))
    },
  )
  await fc.assert(law, { numRuns: 20 })
})

const sample = () => working(fc.sample(scenarios, { numRuns: 1, seed: 7 })[0] ?? raise())

const raise = (): never => {
  throw new Error('no scenario was made')
}

test('a step of a long run writes one piece of it, and no piece stays that nothing needs', async () => {
  const workspace = newId()
  const made = sample()
  let memory: Memory = NOTHING_KEPT
  const numbers = async () => new Set((await readWorkspace(database, workspace)).pieces.keys())
  for (let wakes = 0; wakes < 40; wakes++) {
    await made.stepOut()
    const before = await numbers()
    memory = await write(database, workspace, memory, made.store.getState(), new Map(), 5)
    const added = [...(await numbers())].filter(number => !before.has(number))
    if (wakes > 0) expect(added.length).toBeLessThanOrEqual(2)
  }
  const { generations, pieces } = await readWorkspace(database, workspace)
  expect(generations.size).toBe(2)
  expect([...pieces.keys()].toSorted((a, b) => a - b)).toEqual(
    [...memory.used, ...memory.older].toSorted((a, b) => a - b),
  )
})

test('a workspace that another page has written to is left to that page', async () => {
  const workspace = newId()
  const made = sample()
  await write(database, workspace, NOTHING_KEPT, made.store.getState(), new Map(), 5)
  const second = write(database, workspace, NOTHING_KEPT, sample().store.getState(), new Map(), 6)
  await expect(second).rejects.toBeInstanceOf(Overtaken)
  expect((await back(workspace)).saved).toBe(5)
})

test('texts that are being written are kept, changed and forgotten with the work', async () => {
  const workspace = newId()
  const made = sample()
  const texts = new Map([
    ['scenario', '{'],
    ['note', 'half a sen'],
  ])
  const memory = await write(database, workspace, NOTHING_KEPT, made.store.getState(), texts, 5)
  const changed = new Map([
    ['scenario', '{}'],
    ['note', undefined],
  ])
  await write(database, workspace, memory, made.store.getState(), changed, 6)
  expect([...(await back(workspace)).texts]).toEqual([['scenario', '{}']])
})
