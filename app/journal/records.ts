import type { DBSchema, IDBPDatabase, OpenDBCallbacks } from 'idb'
import { openDB } from 'idb'

/** How many versions of the database there have been. */
export const VERSION = 1
export const DATABASE = 'sessionscope'

/**
 * What lies in the browser's storage, by workspace: each open page has one of its own. Values are as they were found, and
 * hostile until something has read them.
 */
interface Records extends DBSchema {
  /** What a workspace was at a moment, newest last: two of them, so that there is another one when the newest is damaged. */
  generations: { key: [workspace: string, number: number]; value: unknown }
  /** What generations are made of. A piece never changes: one that would has another number. */
  pieces: { key: [workspace: string, number: number]; value: unknown }
  /** Texts that are being written, by the name of what they belong to. */
  texts: { key: [workspace: string, name: string]; value: unknown }
}

export type Database = IDBPDatabase<Records>

export const STORES = ['generations', 'pieces', 'texts'] as const

/** Opens the storage; rejects where the browser denies it, or holds one from a newer program. */
export const openRecords = (
  watch: Pick<OpenDBCallbacks<Records>, 'blocked' | 'blocking' | 'terminated'>,
): Promise<Database> =>
  openDB<Records>(DATABASE, VERSION, {
    ...watch,
    upgrade: database => {
      for (const store of STORES) database.createObjectStore(store)
    },
  })

/** Everything of one workspace: an array comes after every number and text. */
export const ofWorkspace = (workspace: string): IDBKeyRange => IDBKeyRange.bound([workspace], [workspace, []])

/** A workspace as it was found. */
export interface Found {
  /** Newest last. */
  readonly generations: ReadonlyMap<number, unknown>
  readonly pieces: ReadonlyMap<number, unknown>
  readonly texts: ReadonlyMap<string, unknown>
}

/** Reads all that a workspace holds, as of one moment. */
export const readWorkspace = async (database: Database, workspace: string): Promise<Found> => {
  const all = database.transaction(STORES)
  const range = ofWorkspace(workspace)
  const [generations, pieces, texts] = await Promise.all([
    pairs(all.objectStore('generations'), range),
    pairs(all.objectStore('pieces'), range),
    pairs(all.objectStore('texts'), range),
    all.done,
  ])
  return { generations, pieces, texts }
}

const pairs = async <Name extends number | string>(
  store: {
    readonly getAllKeys: (range: IDBKeyRange) => Promise<[string, Name][]>
    readonly getAll: (range: IDBKeyRange) => Promise<unknown[]>
  },
  range: IDBKeyRange,
): Promise<ReadonlyMap<Name, unknown>> => {
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)])
  return new Map(keys.map(([, name], index) => [name, values[index]]))
}

/** The workspaces that hold something, each with its generations, newest first. */
export const generationsOfEach = async (
  database: Database,
): Promise<ReadonlyMap<string, readonly unknown[]>> => {
  const { store } = database.transaction('generations')
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()])
  const found = new Map<string, unknown[]>()
  for (const [index, [workspace]] of keys.entries())
    found.set(workspace, [values[index], ...(found.get(workspace) ?? [])])
  return found
}

export const removeWorkspace = async (database: Database, workspace: string): Promise<void> => {
  const all = database.transaction(STORES, 'readwrite')
  const range = ofWorkspace(workspace)
  await Promise.all([...STORES.map(store => all.objectStore(store).delete(range)), all.done])
}
