import type { PieceId } from '../graph/graph.ts'
import type { InputKind } from '../language/input.ts'
import type { Shape } from '../machine/table.ts'
import type { Language } from '../paragraphs/keys.ts'
import type { GroupId, StepId } from '../steps/table.ts'
import { namesEn } from './en/names.ts'
import { titlesEn } from './en/titles.ts'
import type { DefectId, Names } from './names.ts'
import type { Parts } from './parts.ts'
import { partsOf } from './parts.ts'
import type { PlainStepId } from './piece.ts'
import { partOf, tellings } from './piece.ts'
import { namesRu } from './ru/names.ts'
import { titlesRu } from './ru/titles.ts'

export type { Part, Parts } from './parts.ts'
export { plain } from './parts.ts'

const names: Readonly<Record<Language, Names>> = { ru: namesRu, en: namesEn }
const titles: Readonly<Record<Language, Readonly<Record<PlainStepId, string>>>> = {
  ru: titlesRu,
  en: titlesEn,
}

/** A step's title, at most 34 characters. The steps of a piece bear the same titles wherever it stands. */
export const title = (id: StepId, language: Language): string => {
  const found = partOf(id)
  if (!found) return titles[language][id as PlainStepId]
  return names[language].parts[found.part](tellings[found.piece].end)
}

/** The heading of a group of the graph. */
export const groupTitle = (id: GroupId, language: Language): string => names[language].groups[id]

/** The heading of a fault-detector piece, drawn as one node until opened. */
export const pieceTitle = (id: PieceId, language: Language): string => names[language].pieces[id]

/** A shape's name for screen readers; say `door` for a deciding step that guards a door. */
export const shapeName = (shape: Shape | 'door', language: Language): string => names[language].shapes[shape]

/** What an outside input is called. */
export const inputName = (kind: InputKind, language: Language): string => names[language].inputs[kind]

const isDefect = (id: StepId): id is DefectId => Object.hasOwn(namesEn.defects, id)

/** The known defect that lives at a step, in one sentence; undefined where there is none. */
export const defectText = (id: StepId, language: Language): Parts | undefined =>
  isDefect(id) ? partsOf(names[language].defects[id]) : undefined
