import { LIMITS } from 'sessionscope/scenario/limits.ts'
import type { Opened, Parsed } from 'sessionscope/scenario/parse.ts'
import type { Problem } from 'sessionscope/scenario/problem.ts'
import type { Text } from 'sessionscope/scenario/scenario.ts'
import { createStore } from 'zustand/vanilla'
import type { LibraryChapter } from '../../mocks/scenarios/index.ts'
import type { Sourced } from '../debugger/savedRuns.ts'
import { words } from '../words/words.ts'

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

/** What was not opened, a link when it is no file, and why; no problems means that the browser could not read the file. */
export interface Refusal {
  readonly file: string | undefined
  readonly problems: readonly Problem[]
}

/** What was masked in a file that was opened or saved, or in a link when it is no file. */
export interface MaskedPlaces {
  readonly file: string | undefined
  readonly paths: readonly string[]
}

export interface LibraryState {
  readonly entries: readonly Entry[]
  readonly refused: Refusal | undefined
  readonly masked: MaskedPlaces | undefined
}

type ReadableFile = Pick<File, 'name' | 'size' | 'text'>

const NO_MESSAGE = { refused: undefined, masked: undefined }

const textOf = (text: string): Text => ({ ru: text, en: text })
const FROM_LINK: Text = { ru: words.ru.library.fromLink, en: words.en.library.fromLink }

/**
 * The scenarios at hand: those of the library, and those of files and links that were opened. Their keys are new on each visit:
 * what was kept of an earlier file must not be taken for another one.
 */
export const createLibrary = (newId: () => string) => {
  const store = createStore<LibraryState>(() => ({ entries: [], ...NO_MESSAGE }))

  const add = (added: readonly Entry[]): readonly Entry[] => {
    store.setState(({ entries }) => ({ entries: [...entries, ...added], ...NO_MESSAGE }))
    return added
  }

  const refuse = (file: string | undefined, problems: readonly Problem[]) => {
    store.setState({ ...NO_MESSAGE, refused: { file, problems } })
    return undefined
  }

  /** Takes in the scenarios of a file, or of a link when it is none; gives them with their runs, what to open first. */
  const take = (file: string | undefined, parsed: Parsed): readonly Sourced[] | undefined => {
    if ('problems' in parsed) return refuse(file, parsed.problems)
    const sourced = sourcedFrom(`file-${newId()}`, parsed.scenarios)
    const first = new Map(sourced.toReversed().map(({ opened, source }) => [source, opened]))
    add(
      [...first].toReversed().map(([key, opened]) => ({
        key,
        group: file === undefined ? FROM_LINK : textOf(file),
        title: opened.scenario.title,
        about: opened.scenario.about,
        id: opened.scenario.id,
        tags: opened.scenario.tags ?? [],
        open: () => opened,
      })),
    )
    const paths = parsed.scenarios.flatMap(({ masked }) => masked ?? [])
    if (paths.length > 0) store.setState({ masked: { file, paths } })
    return sourced
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
    /** Reads a file: its scenarios and runs, what to open first. On any problem nothing changes but the message. */
    read: async (file: ReadableFile): Promise<readonly Sourced[] | undefined> => {
      // Before reading: a file of gigabytes must not be loaded just to be refused.
      if (file.size > LIMITS.bytesOfList)
        return refuse(file.name, [
          { code: 'too_large', path: '', values: { bytes: file.size, limit: LIMITS.bytesOfList } },
        ])
      const text = await file.text().catch(() => undefined)
      if (text === undefined) return refuse(file.name, [])
      const { parseFile } = await import('sessionscope/scenario/parse.ts')
      return take(file.name, parseFile(text))
    },
    /** Reads the part of an address from `#` on, as `read` does a file. */
    readLink: async (hash: string): Promise<readonly Sourced[] | undefined> => {
      const { fromLink } = await import('sessionscope/scenario/shareLink.ts')
      return take(undefined, fromLink(hash))
    },
    /** Says what was masked in a file that was saved; where nothing was, nothing is said. */
    saved: (file: string, paths: readonly string[]) => {
      if (paths.length > 0) store.setState({ ...NO_MESSAGE, masked: { file, paths } })
    },
    dismiss: () => store.setState(NO_MESSAGE),
  }
}

/** Several runs of one scenario have one source: it is listed once, and its breakpoints are those of all of them. */
const sourcedFrom = (prefix: string, list: readonly Opened[]): readonly Sourced[] => {
  const sources = new Map<string, string>()
  return list.map((opened, index) => {
    const text = JSON.stringify(opened.scenario)
    const source = sources.get(text) ?? `${prefix}-${index}`
    sources.set(text, source)
    return { opened, source }
  })
}

export type Library = ReturnType<typeof createLibrary>
