import type { Connection } from './connection.ts'
import { readGeneration } from './manifest.ts'
import { generationsOfEach, readWorkspace, removeWorkspace } from './records.ts'
import { restored } from './restore.ts'
import type { Work } from './snapshot.ts'

/** Work of a page that is closed. */
export interface EarlierWork {
  readonly workspace: string
  /** When it was kept last, ms since the epoch. */
  readonly saved: number | undefined
  /** Names of its runs, and how many there are; undefined where they cannot be read. */
  readonly runs: number | undefined
}

interface Surroundings {
  readonly connection: Connection
  readonly living: () => Promise<ReadonlySet<string>>
  readonly own: () => string
}

/** The work of a workspace with the texts that were being written there. */
export interface ReadWork extends Work {
  readonly texts: ReadonlyMap<string, string>
}

/** The work of pages that are closed: it stays until somebody deletes it. */
export const createEarlier = ({ connection, living, own }: Surroundings) => {
  const list = async (): Promise<readonly EarlierWork[]> => {
    const [workspaces, alive] = await Promise.all([connection.get().then(generationsOfEach), living()])
    const found = [...workspaces].map(([workspace, generations]): EarlierWork => {
      const read = generations.map(readGeneration)
      const best = read.find(({ is }) => is === 'read')
      const saved = read.find(each => each.saved !== undefined)?.saved
      return { workspace, saved, runs: best?.is === 'read' ? best.manifest.runs.length : undefined }
    })
    return found
      .filter(({ workspace }) => workspace !== own() && !alive.has(workspace))
      .toSorted((a, b) => (b.saved ?? 0) - (a.saved ?? 0))
  }
  const found = async (workspace: string) => readWorkspace(await connection.get(), workspace)
  return {
    /** Newest first. */
    list,
    /** The workspaces that a new page may take up, newest first; none where the storage does not open. */
    abandoned: async (): Promise<readonly string[]> => {
      const listed = await list().catch(() => [])
      return listed.flatMap(({ workspace, runs }) => (runs === undefined ? [] : [workspace]))
    },
    /** The work of one of them with its texts, as far as it can be read. */
    read: async (workspace: string): Promise<ReadWork | undefined> => {
      const read = restored(await found(workspace))
      return read.is === 'restored' ? { ...read.work, texts: read.texts } : undefined
    },
    /** All that lies there, as it lies there: what this program cannot read somebody else may. */
    raw: async (workspace: string): Promise<string> => {
      const { generations, pieces, texts } = await found(workspace)
      const all = { generations: [...generations], pieces: [...pieces], texts: [...texts] }
      return `${JSON.stringify(all, undefined, 1)}\n`
    },
    remove: async (workspace: string): Promise<void> => removeWorkspace(await connection.get(), workspace),
  }
}

export type Earlier = ReturnType<typeof createEarlier>
