import type { Opened } from 'sessionscope/scenario/parse.ts'
import { parseFile } from 'sessionscope/scenario/parse.ts'
import type { Text } from 'sessionscope/scenario/scenario.ts'
import * as v from 'valibot'
import { contents } from './contents.ts'

/** A scenario of the library, as the list of them needs it; `content` is its file. */
export interface LibraryEntry {
  readonly id: string
  readonly title: Text
  readonly about: Text
  /** Words of `tags.ts`. */
  readonly tags: readonly string[]
  readonly content: string
}

/** Scenarios that tell of the same thing. */
export interface LibraryChapter {
  readonly title: Text
  readonly entries: readonly LibraryEntry[]
}

const text = v.object({ ru: v.string(), en: v.string() })

/** What the list needs of a file; the rest of it is read when the scenario is opened. */
const head = v.object({ id: v.string(), title: text, about: text, tags: v.array(v.string()) })

const files = import.meta.glob<string>('./*.json', { query: '?raw', import: 'default', eager: true })

const entryOf = (name: string): LibraryEntry => {
  const content = files[`./${name}.json`]
  if (content === undefined) throw new Error(`the library has no file ${name}.json`)
  return { ...v.parse(head, JSON.parse(content)), content }
}

/** The ready scenarios in the order in which they are offered; the very first is the one that opens. */
export const library: readonly LibraryChapter[] = contents.map(({ title, names }) => ({
  title,
  entries: names.map(entryOf),
}))

/** Every scenario of the library in one list. */
export const libraryEntries: readonly LibraryEntry[] = library.flatMap(({ entries }) => entries)

/** The scenario on which the app opens; throws when the library is empty. */
export const openingEntry = (): LibraryEntry => {
  const [first] = libraryEntries
  if (!first) throw new Error('the library is empty')
  return first
}

/** The scenario of an entry, read like every other file. Throws when the file is unusable, which a test rules out. */
export const openEntry = ({ id, content }: LibraryEntry): Opened => {
  const parsed = parseFile(content)
  if ('problems' in parsed) throw new Error(`the library's ${id} is unusable: ${parsed.problems[0].code}`)
  return parsed.scenarios[0]
}
