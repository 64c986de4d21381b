import { beyondGroups } from './beyond.ts'
import { documentParagraphs } from './document.ts'
import type {
  BeyondGroup,
  BeyondKey,
  DocumentKey,
  GlossaryEntry,
  Language,
  ParagraphKey,
  ParagraphText,
  RealName,
} from './keys.ts'
import { furtherReal } from './real.ts'

export { glossary } from './glossary.ts'
export { textOf } from './texts.ts'
export type {
  BeyondGroup,
  BeyondKey,
  DocumentKey,
  GlossaryEntry,
  Language,
  ParagraphKey,
  ParagraphText,
  RealName,
}

/** A numbered paragraph of the design document. */
export type DocumentParagraph = {
  readonly part: 'document'
  readonly key: DocumentKey
  /** As printed, so not unique: show `label` instead. */
  readonly number: string
  readonly label: string
  readonly real: readonly RealName[]
}

/** A paragraph about what the real system does and the document lacks or only links to. */
export type BeyondParagraph = {
  readonly part: 'beyond'
  readonly key: BeyondKey
  readonly group: BeyondGroup
  readonly label: string
  readonly real: readonly RealName[]
}

export type Paragraph = DocumentParagraph | BeyondParagraph

/** The paragraphs before and after one, `undefined` at the ends of its part (the document, or its group). */
export type Neighbours = {
  readonly previous: ParagraphKey | undefined
  readonly next: ParagraphKey | undefined
}

const entries: readonly {
  key: DocumentKey
  number: string
  label?: string
  real: readonly RealName[]
}[] = documentParagraphs

/** The one place that has to trust `Object.entries`: the groups are literals, so their keys are exactly these. */
const membersOf = (members: object) => Object.entries(members) as [BeyondKey, readonly RealName[]][]

const numbered: readonly DocumentParagraph[] = entries.map(({ key, number, label, real }) => ({
  part: 'document',
  key,
  number,
  label: label ?? number,
  real,
}))

const unnumbered: readonly BeyondParagraph[] = beyondGroups.flatMap(({ id, paragraphs: members }) =>
  membersOf(members).map(
    ([key, real]): BeyondParagraph => ({
      part: 'beyond',
      key,
      group: id,
      label: key.slice('beyond.'.length),
      real,
    }),
  ),
)

/** All paragraphs in reading order: the document's own, then those beyond it, group by group. */
export const paragraphs: readonly Paragraph[] = [...numbered, ...unnumbered]

/** The groups beyond the document in reading order, with their headings. */
export const groups: readonly {
  readonly id: BeyondGroup
  readonly heading: Readonly<Record<Language, string>>
}[] = beyondGroups.map(({ id, heading }) => ({ id, heading }))

/** Every name of the real system that may be cited, once each. */
export const realNames: ReadonlySet<RealName> = new Set<RealName>([
  ...paragraphs.flatMap(each => each.real),
  ...furtherReal,
])

const byKey: ReadonlyMap<string, Paragraph> = new Map(paragraphs.map(each => [each.key, each]))

/** A reader who leafs on from the last numbered paragraph must not land beyond the document unawares. */
const sectionOf = (each: Paragraph) => (each.part === 'beyond' ? each.group : each.part)

/** Whether a string, say from a link, is the key of a paragraph. */
export const isParagraphKey = (key: string): key is ParagraphKey => byKey.has(key)

/**
 * The paragraph with this key: number or group, label, functions of the real system.
 * @throws RangeError for a key that got past the types; check foreign strings with `isParagraphKey`.
 */
export const paragraph = (key: ParagraphKey): Paragraph => {
  const found = byKey.get(key)
  if (found === undefined) throw new RangeError(`no paragraph has the key ${key}`)
  return found
}

/** What to show as a paragraph's number, unique: the document's number, or a name for those beyond it. */
export const label = (key: ParagraphKey): string => paragraph(key).label

/** The paragraphs before and after this one in reading order, within the document or within its group. */
export const neighbours = (key: ParagraphKey): Neighbours => {
  const here = paragraph(key)
  const place = paragraphs.indexOf(here)
  const near = (other: Paragraph | undefined) =>
    other !== undefined && sectionOf(other) === sectionOf(here) ? other.key : undefined
  return { previous: near(paragraphs[place - 1]), next: near(paragraphs[place + 1]) }
}
