import { LIMITS } from 'sessionscope/scenario/limits.ts'
import type { Opened } from 'sessionscope/scenario/parse.ts'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import { createStore } from 'zustand/vanilla'

/** A scenario that can be opened, and where it came from: a file's name, or the library when there is none. */
export interface Entry {
  readonly key: string
  readonly file: string | undefined
  readonly opened: Opened
}

/** A file that was not opened, and why; no problems means that the browser could not read it. */
export interface RefusedFile {
  readonly file: string
  readonly problems: readonly Problem[]
}

export interface LibraryState {
  readonly entries: readonly Entry[]
  readonly refused: RefusedFile | undefined
}

type ReadableFile = Pick<File, 'name' | 'size' | 'text'>

/** The scenarios at hand: those of the library, and those of files that were opened. */
export const createLibrary = () => {
  const store = createStore<LibraryState>(() => ({ entries: [], refused: undefined }))
  let files = 0

  const add = (file: string | undefined, prefix: string, list: readonly Opened[]): readonly Entry[] => {
    const added = list.map((opened, index) => ({ key: `${prefix}${index}`, file, opened }))
    store.setState(({ entries }) => ({ entries: [...entries, ...added], refused: undefined }))
    return added
  }

  const refuse = (file: string, problems: readonly Problem[]) => {
    store.setState({ refused: { file, problems } })
    return undefined
  }

  return {
    store,
    /** Puts the library's own scenarios in. */
    fill: (list: readonly Opened[]) => add(undefined, 'library-', list),
    /** Reads a file; its first scenario is what to open. On any problem nothing changes but the message. */
    read: async (file: ReadableFile): Promise<Entry | undefined> => {
      // Before reading: a file of gigabytes must not be loaded just to be refused.
      if (file.size > LIMITS.bytes)
        return refuse(file.name, [
          { code: 'too_large', path: '', values: { bytes: file.size, limit: LIMITS.bytes } },
        ])
      const text = await file.text().catch(() => undefined)
      if (text === undefined) return refuse(file.name, [])
      const parsed = parseFile(text)
      if ('problems' in parsed) return refuse(file.name, parsed.problems)
      return add(file.name, `file-${files++}-`, parsed.scenarios)[0]
    },
    dismiss: () => store.setState({ refused: undefined }),
  }
}

export type Library = ReturnType<typeof createLibrary>
