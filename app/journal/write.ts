import type { Database } from './records.ts'
import { ofWorkspace, STORES } from './records.ts'
import type { Memory, Work } from './snapshot.ts'
import { snapshot } from './snapshot.ts'
import { Overtaken } from './trouble.ts'

/** Texts that have changed; undefined for one that is to be forgotten. */
export type ChangedTexts = ReadonlyMap<string, string | undefined>

/**
 * Writes the work as the next generation of a workspace, in one transaction: afterwards all of it is there, or nothing.
 * Only when the returned promise resolves is it on the disk. Rejects with `Overtaken` when the workspace is not as this page
 * has left it.
 *
 * @param saved when, ms since the epoch
 */
export const write = async (
  database: Database,
  workspace: string,
  memory: Memory,
  work: Work,
  texts: ChangedTexts,
  saved: number,
): Promise<Memory> => {
  const { pieces, text, dropped, memory: after } = snapshot(memory, work)
  // Strict: what is said to be saved must outlive a power cut, not only the page.
  const all = database.transaction(STORES, 'readwrite', { durability: 'strict' })
  const stores = {
    generations: all.objectStore('generations'),
    pieces: all.objectStore('pieces'),
    texts: all.objectStore('texts'),
  }
  const found = await stores.generations.getAllKeys(ofWorkspace(workspace))
  if ((found.at(-1)?.[1] ?? 0) !== memory.generation) {
    all.abort()
    await all.done.catch(() => undefined)
    throw new Overtaken()
  }
  await Promise.all([
    ...[...pieces].map(([number, piece]) => stores.pieces.put(piece, [workspace, number])),
    ...dropped.map(number => stores.pieces.delete([workspace, number])),
    stores.generations.put({ saved, text }, [workspace, after.generation]),
    // The newest so far stays, in case the new one cannot be read.
    ...found.slice(0, -1).map(key => stores.generations.delete(key)),
    ...[...texts].map(([name, value]) =>
      value === undefined
        ? stores.texts.delete([workspace, name])
        : stores.texts.put(value, [workspace, name]),
    ),
    all.done,
  ])
  return after
}
