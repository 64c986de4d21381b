import { LIMITS } from 'sessionscope/scenario/limits.ts'
import type { Opened } from 'sessionscope/scenario/parse.ts'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import type { Text } from 'sessionscope/scenario/scenario.ts'
import { createStore } from 'zustand/vanilla'
import type { LibraryChapter } from '../../mocks/scenarios/index.ts'

/** A scenario that can be opened. */
export interface Entry {
  readonly key: string
  /** Where it stands: a chapter of the library, or the file that it came from. */
  readonly group: Text
  readonly title: Text
  readonly about: Text | undefined
  /** The name that it is known by, and its words of the library's list or of its author's own. */
  readonly id: string
  readonly tags: readonly string[]
  /** The text of its file, where it is at hand. */
  readonly content?: string
  readonly open: () => Opened
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

  const add = (added: readonly Entry[]): readonly Entry[] => {
    store.setState(({ entries }) => ({ entries: [...entries, ...added], refused: undefined }))
    return added
  }

  const refuse = (file: string, problems: readonly Problem[]) => {
    store.setState({ refused: { file, problems } })
    return undefined
  }

  return {
    store,
    /** Puts the library's own scenarios in, and returns them. */
    fill: (chapters: readonly LibraryChapter[], open: (entry: LibraryChapter['entries'][number]) => Opened) =>
      add(
        chapters.flatMap(({ title: group, entries }) =>
          entries.map(entry => ({
            key: `library-${entry.id}`,
            group,
            title: entry.title,
            about: entry.about,
            id: entry.id,
            tags: entry.tags,
            content: entry.content,
            open: () => open(entry),
          })),
        ),
      ),
    /** Reads a file; its first scenario is what to open. On any problem nothing changes but the message. */
    read: async (file: ReadableFile): Promise<Entry | undefined> => {
      // Before reading: a file of gigabytes must not be loaded just to be refused.
      if (file.size > LIMITS.bytes)
        return refuse(file.name, [
          { code: 'too_large', path: '', values: { bytes: file.size, limit: LIMITS.bytes } },
        ])
      const text = await file.text().catch(() => undefined)
      if (text === undefined) return refuse(file.name, [])
      const { parseFile } = await import('sessionscope/scenario/parse.ts')
      const parsed = parseFile(text)
      if ('problems' in parsed) return refuse(file.name, parsed.problems)
      const name = { ru: file.name, en: file.name }
      const prefix = `file-${files++}`
      return add(
        parsed.scenarios.map((opened, index) => ({
          key: `${prefix}-${index}`,
          group: name,
          title: opened.scenario.title,
          about: opened.scenario.about,
          id: opened.scenario.id,
          tags: opened.scenario.tags ?? [],
          open: () => opened,
        })),
      )[0]
    },
    dismiss: () => store.setState({ refused: undefined }),
  }
}

export type Library = ReturnType<typeof createLibrary>
