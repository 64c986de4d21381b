import type { DocumentKey, ParagraphText } from '../keys.ts'
import { finishEn } from './document-finish.ts'
import { startEn } from './document-start.ts'
import { workEn } from './document-work.ts'

/** The document’s numbered paragraphs, retold in English; where the real system differs, the text says how. */
export const documentEn: Readonly<Record<DocumentKey, ParagraphText>> = { ...startEn, ...workEn, ...finishEn }
