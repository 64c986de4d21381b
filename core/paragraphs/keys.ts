import type { beyondGroups } from './beyond.ts'
import type { documentParagraphs } from './document.ts'
import type { furtherReal } from './real.ts'

type DocumentEntry = (typeof documentParagraphs)[number]
type BeyondMembers = (typeof beyondGroups)[number]['paragraphs']
/** Distributes over the groups: the keys of a union would only be the keys that all groups share. */
type KeysOf<Members> = Members extends unknown ? keyof Members : never
type ValuesOf<Members> = Members extends unknown ? Members[keyof Members] : never
type NamesIn<Lists> = Lists extends readonly (infer Name)[] ? Name : never

/** The 53 numbered paragraphs of the design document. */
export type DocumentKey = DocumentEntry['key']

/** The 156 paragraphs about what the real system does beyond the document. */
export type BeyondKey = KeysOf<BeyondMembers>

export type ParagraphKey = DocumentKey | BeyondKey

/** The groups that the paragraphs beyond the document stand in. */
export type BeyondGroup = (typeof beyondGroups)[number]['id']

/** A function of the real system, `module:function/arity`: closed, so a step cannot cite one that is not there. */
export type RealName =
  | DocumentEntry['real'][number]
  | NamesIn<ValuesOf<BeyondMembers>>
  | (typeof furtherReal)[number]

/** A paragraph in one language: a title of at most 60 characters and one to four plain sentences. */
export type ParagraphText = { readonly title: string; readonly text: string }

/** The languages the product speaks. */
export type Language = 'ru' | 'en'

/** One term of the field: its name in the protocol or in hellgate where there is one, and what it means. */
export type GlossaryEntry = {
  readonly thrift?: string
  readonly ru: string
  readonly en: string
  readonly note: Readonly<Record<Language, string>>
}
