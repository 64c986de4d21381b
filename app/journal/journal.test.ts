import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Debugger } from '../debugger/debugger.ts'
import { act, doing, scenarios, toldRuns, working } from '../debugger/work.arbitrary.ts'
import type { Journal } from './journal.ts'
import { createJournal } from './journal.ts'
import { DATABASE, openRecords } from './records.ts'
import { NOTHING_KEPT } from './snapshot.ts'
import { createWorkspaces } from './workspaces.ts'
import { write } from './write.ts'

vi.setConfig({ testTimeout: 120_000 })

let ids = 0
const newId = () => `id-${ids++}`

/** A page in a tab that remembers this workspace. */
const load = async (workspace: string, made: Debugger): Promise<Journal> => {
  const remembered = { get: () => workspace, set: () => undefined }
  const workspaces = createWorkspaces({ locks: undefined, remembered, newId })
  const journal = createJournal({ made, workspaces, now: Date.now, newId, isWriting: () => false })
  await journal.begin()
  return journal
}

const sample = () => {
  const [scenario] = fc.sample(scenarios, { numRuns: 1, seed: 7 })
  if (!scenario) throw new Error('no scenario was made')
  return working(scenario)
}

const empty = () => {
  const made = sample()
  made.store.setState({ runs: { list: [], current: '', numbered: 0 } })
  return made
}

const saved = (journal: Journal) =>
  vi.waitFor(() => expect(journal.store.getState().keeping.is).toBe('saved'), {
    timeout: 20_000,
    interval: 5,
  })

test('what is acknowledged at any moment of any work comes back in the next page', async () => {
  const law = fc.asyncProperty(
    scenarios,
    fc.array(fc.tuple(doing, fc.constantFrom(0, 0, 1, 5)), { minLength: 1, maxLength: 10 }),
    async (scenario, doings) => {
      const workspace = newId()
      const made = working(scenario)
      const journal = await load(workspace, made)
      /** What may come back: what was acknowledged last, and whatever was done since. */
      let possible = [toldRuns(made.store.getState().runs)]
      let acknowledged = false
      const look = () => {
        if (journal.store.getState().keeping.is !== 'saved') return
        possible = [toldRuns(made.store.getState().runs)]
        acknowledged = true
      }
      for (const [what, ms] of doings) {
        const unsubscribe = made.store.subscribe(({ runs }) => possible.push(toldRuns(runs)))
        await act(made, what)
        unsubscribe()
        look()
        if (ms > 0) await new Promise(resolve => setTimeout(resolve, ms))
        look()
      }
      const next = empty()
      await load(workspace, next)
      const { runs } = next.store.getState()
      if (acknowledged || runs.list.length > 0) expect(possible).toContainEqual(toldRuns(runs))
    },
  )
  await fc.assert(law, { numRuns: 25 })
})

test('nothing is written for what the page has opened by itself', async () => {
  const workspace = newId()
  const made = sample()
  const journal = await load(workspace, made)
  journal.untouched()
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(journal.store.getState().keeping.is).toBe('nothing')
  made.rename(made.store.getState().runs.current, 'Mine')
  expect(journal.store.getState().keeping.is).toBe('saving')
  expect(journal.isKept()).toBe(false)
  await saved(journal)
  expect(journal.isKept()).toBe(true)
})

test('a text that is being written comes back, and one that was begun meanwhile is not written over', async () => {
  const workspace = newId()
  const journal = await load(workspace, sample())
  journal.keepText('scenario', '{ "id": ')
  journal.keepText('note', 'half')
  journal.keepText('note', undefined)
  await saved(journal)
  const next = await load(workspace, empty())
  expect([...next.texts]).toEqual([['scenario', '{ "id": ']])
  const other = await load(newId(), empty())
  expect([...((await other.earlier.read(workspace))?.texts ?? [])]).toEqual([...next.texts])
})

test('a page whose workspace another one has written to goes on in a new one, and both have what they had', async () => {
  const workspace = newId()
  const made = sample()
  const journal = await load(workspace, made)
  await saved(journal)
  const other = sample()
  const otherJournal = await load(workspace, other)
  other.rename(other.store.getState().runs.current, 'The other’s')
  await saved(otherJournal)
  made.rename(made.store.getState().runs.current, 'Overtaken')
  await saved(journal)
  const again = empty()
  await load(workspace, again)
  expect(toldRuns(again.store.getState().runs)).toEqual(toldRuns(other.store.getState().runs))
  const names = await Promise.all(
    (await journal.earlier.list()).map(async each => {
      const work = await journal.earlier.read(each.workspace)
      return work?.runs.list.map(({ name }) => name)
    }),
  )
  expect(names.flat()).toContain('The other’s')
  expect(names.flat()).not.toContain('Overtaken')
})

test('what a page has opened by itself gives way to what was kept, however late that comes', async () => {
  const workspace = newId()
  const made = sample()
  const journal = await load(workspace, made)
  made.rename(made.store.getState().runs.current, 'Kept')
  await saved(journal)
  const next = sample()
  const remembered = { get: () => workspace, set: () => undefined }
  const workspaces = createWorkspaces({ locks: undefined, remembered, newId })
  const late = createJournal({ made: next, workspaces, now: Date.now, newId, isWriting: () => false })
  const begun = late.begin()
  late.untouched()
  await begun
  expect(toldRuns(next.store.getState().runs)).toEqual(toldRuns(made.store.getState().runs))
})

test('runs that are open before what was kept has come stay, and count on', async () => {
  const workspace = newId()
  const before = sample()
  await saved(await load(workspace, before))
  const made = sample()
  const [own] = made.store.getState().runs.list
  await saved(await load(workspace, made))
  const { list, current } = made.store.getState().runs
  expect(list.map(({ id }) => id)).toEqual([before.store.getState().runs.current, own?.id])
  expect(list.map(({ number }) => number)).toEqual([1, 2])
  expect(current).toBe(own?.id)
})

test('what cannot be read is left as it is, and the page begins elsewhere', async () => {
  const workspace = newId()
  const database = await openRecords({})
  await write(database, workspace, NOTHING_KEPT, sample().store.getState(), new Map(), 5)
  await database.put('generations', { saved: 5, text: 'no' }, [workspace, 1])
  const journal = await load(workspace, sample())
  expect(journal.store.getState().left).toEqual({ workspace, why: 'unreadable' })
  await saved(journal)
  expect(await database.get('generations', [workspace, 1])).toEqual({ saved: 5, text: 'no' })
  expect(await journal.earlier.raw(workspace)).toContain('"no"')
  database.close()
})

test('a newer program that wants the storage gets it, and this page says that it no longer saves', async () => {
  const made = sample()
  const journal = await load(newId(), made)
  await saved(journal)
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 99)
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
  })
  await vi.waitFor(
    () => expect(journal.store.getState().keeping).toEqual({ is: 'off', why: 'newer' }),
    20_000,
  )
  newer.close()
  await new Promise(resolve => {
    indexedDB.deleteDatabase(DATABASE).addEventListener('success', resolve)
  })
  await saved(journal)
})
