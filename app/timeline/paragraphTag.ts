import { table } from 'sessionscope/machine/table.ts'
import { documentParagraphs } from 'sessionscope/paragraphs/document.ts'
import type { StepId } from 'sessionscope/steps/table.ts'

const tags: ReadonlyMap<string, string> = new Map(
  documentParagraphs.map(entry => [entry.key, 'label' in entry ? entry.label : entry.number]),
)

/** The number of the paragraph that a step stands for; undefined for a step beyond the document. */
export const paragraphTag = (id: StepId): string | undefined => {
  const [key] = table[id].paragraphs
  return key && tags.get(key)
}

/** The numbers of all the paragraphs that a step cites. */
export const paragraphTags = (id: StepId): readonly string[] =>
  table[id].paragraphs.flatMap(key => tags.get(key) ?? [])
