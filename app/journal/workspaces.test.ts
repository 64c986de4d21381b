import { expect, test } from 'vitest'
import { createWorkspaces } from './workspaces.ts'

/** The locks of one browser: held as long as the tab that took them lives. */
const browser = () => {
  const held = new Map<string, object>()
  const tab = (remembered: string | undefined) => {
    const self = {}
    let known = remembered
    const request = async (
      name: string,
      options: LockOptions | (() => unknown),
      then?: (lock: object | null) => unknown,
    ) => {
      if (typeof options === 'function') return options()
      if (held.has(name)) {
        if (options.ifAvailable) return then?.(null)
        // The page before it does not go away in time.
        throw new DOMException('too late', 'TimeoutError')
      }
      held.set(name, self)
      return then?.({ name })
    }
    const locks = {
      request,
      query: () => Promise.resolve({ held: [...held.keys()].map(name => ({ name })) }),
    } as unknown as LockManager
    let ids = 0
    const workspaces = createWorkspaces({
      locks,
      remembered: { get: () => known, set: id => (known = id) },
      newId: () => `new-${held.size}-${ids++}`,
    })
    return {
      ...workspaces,
      known: () => known,
      dies: () => {
        for (const [name, by] of held) if (by === self) held.delete(name)
      },
    }
  }
  return { tab }
}

const none = () => Promise.resolve([])

test('a tab alone takes up the newest abandoned workspace, the next one begins anew', async () => {
  const { tab } = browser()
  const abandoned = () => Promise.resolve(['last', 'before'])
  const first = tab(undefined)
  expect(await first.choose(abandoned)).toEqual({ own: 'last', from: 'last' })
  expect(first.known()).toBe('last')
  const { own, from } = await tab(undefined).choose(abandoned)
  expect(own).not.toBe('last')
  expect(from).toBeUndefined()
})

test('with nothing abandoned a tab begins anew, and remembers its workspace', async () => {
  const first = browser().tab(undefined)
  const { own, from } = await first.choose(none)
  expect(from).toBeUndefined()
  expect(first.known()).toBe(own)
  expect([...(await first.living())]).toEqual([own])
})

test('a tab that is loaded again has its workspace again, however many others live', async () => {
  const { tab } = browser()
  const before = tab('mine')
  await before.choose(none)
  await tab(undefined).choose(none)
  before.dies()
  expect(await tab('mine').choose(none)).toEqual({ own: 'mine', from: 'mine' })
})

test('without locks a tab keeps to what it remembers, and takes up nobody else’s work', async () => {
  const without = (known: string | undefined) =>
    createWorkspaces({
      locks: undefined,
      remembered: { get: () => known, set: () => undefined },
      newId: () => 'new',
    })
  expect(await without('mine').choose(none)).toEqual({ own: 'mine', from: 'mine' })
  expect(await without(undefined).choose(() => Promise.resolve(['last']))).toEqual({
    own: 'new',
    from: undefined,
  })
})
