import type { ParagraphKey } from '../paragraphs/keys.ts'
import type { StepId } from '../steps/table.ts'
import { nodes } from './graph.ts'
import { unstepped } from './unstepped.ts'

const citing = new Map<ParagraphKey, StepId[]>()
for (const { id, paragraphs } of nodes)
  for (const key of paragraphs) {
    const steps = citing.get(key)
    if (steps) steps.push(id)
    else citing.set(key, [id])
  }

const reasons: Readonly<Partial<Record<ParagraphKey, string>>> = unstepped

/** The steps that stand for a paragraph, in the order of the table. */
export const stepsOf = (key: ParagraphKey): readonly StepId[] => citing.get(key) ?? []

/** Why a paragraph has no step; undefined when it has one. */
export const reasonOf = (key: ParagraphKey): string | undefined =>
  citing.has(key) ? undefined : reasons[key]
