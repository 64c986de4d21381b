/** Which workspace a page has, and which one it takes up: its own of before a reload, an abandoned one, or that of the tab it was copied from. */
export interface Choice {
  readonly own: string
  readonly from: string | undefined
}

/** What tells tabs from each other. */
export interface Surroundings {
  /** Undefined where the browser has no locks: then nobody can say which tabs live. */
  readonly locks: Pick<LockManager, 'request' | 'query'> | undefined
  /** What this tab remembers across reloads; a duplicate of it remembers the same. */
  readonly remembered: { readonly get: () => string | undefined; readonly set: (id: string) => void }
  readonly newId: () => string
}

const LOCK = 'sessionscope.workspace.'
const DOOR = 'sessionscope.door'
/** ms that the page before a reload may take to go away. */
const GOING = 1_000

export const createWorkspaces = ({ locks, remembered, newId }: Surroundings) => {
  /** Holds a workspace as long as the page lives. Says whether nobody else does. */
  const hold = (id: string, options: LockOptions = { ifAvailable: true }): Promise<boolean> =>
    new Promise((resolve, reject) => {
      if (!locks) return resolve(true)
      const held = locks.request(LOCK + id, options, lock => {
        resolve(lock !== null)
        return lock ? new Promise<never>(() => undefined) : undefined
      })
      held.catch(error => (options.signal?.aborted ? resolve(false) : reject(error)))
    })

  /** The workspaces of living tabs. */
  const living = async (): Promise<ReadonlySet<string>> => {
    const { held = [] } = (await locks?.query()) ?? {}
    const names = held.flatMap(({ name = '' }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : []))
    return new Set(names)
  }

  /** A workspace that nobody has had. */
  const fresh = async (): Promise<string> => {
    const id = newId()
    remembered.set(id)
    await hold(id)
    return id
  }

  const first = async (abandoned: () => Promise<readonly string[]>): Promise<Choice> => {
    // Without locks an abandoned workspace may be another tab's: it is offered, not taken.
    if (locks && (await living()).size === 0) {
      const [newest] = await abandoned()
      if (newest !== undefined && (await hold(newest))) {
        remembered.set(newest)
        return { own: newest, from: newest }
      }
    }
    return { own: await fresh(), from: undefined }
  }

  return {
    living,
    fresh,
    /**
     * Chooses once, when the page begins. `abandoned` lists the workspaces that hold something, newest first; it is asked
     * only in a new tab beside no other.
     */
    choose: async (abandoned: () => Promise<readonly string[]>): Promise<Choice> => {
      const before = remembered.get()
      if (before !== undefined) {
        const isOwn = (await hold(before)) || (await hold(before, { signal: AbortSignal.timeout(GOING) }))
        return isOwn ? { own: before, from: before } : { own: await fresh(), from: before }
      }
      // One tab after the other: two that are opened together must not take up the same.
      if (!locks) return first(abandoned)
      return locks.request(DOOR, () => first(abandoned))
    },
  }
}

export type Workspaces = ReturnType<typeof createWorkspaces>
