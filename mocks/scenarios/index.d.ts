import type { Opened } from 'sessionscope/scenario/parse.ts'
import type { Text } from 'sessionscope/scenario/scenario.ts'
/** A scenario of the library, as the list of them needs it; `content` is its file. */
export interface LibraryEntry {
  readonly id: string
  readonly title: Text
  readonly about: Text
  readonly content: string
}
/** Scenarios that tell of the same thing. */
export interface LibraryChapter {
  readonly title: Text
  readonly entries: readonly LibraryEntry[]
}
/** The ready scenarios in the order in which they are offered; the very first is the one that opens. */
export declare const library: readonly LibraryChapter[]
/** Every scenario of the library in one list. */
export declare const libraryEntries: readonly LibraryEntry[]
/** The scenario on which the app opens; throws when the library is empty. */
export declare const openingEntry: () => LibraryEntry
/** The scenario of an entry, read like every other file. Throws when the file is unusable, which a test rules out. */
export declare const openEntry: ({ id, content }: LibraryEntry) => Opened
