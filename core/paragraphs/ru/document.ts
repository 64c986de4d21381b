import type { DocumentKey, ParagraphText } from '../keys.ts'
import { finishRu } from './document-finish.ts'
import { startRu } from './document-start.ts'
import { workRu } from './document-work.ts'

/** The document’s numbered paragraphs, retold in Russian; where the real system differs, the text says how. */
export const documentRu: Readonly<Record<DocumentKey, ParagraphText>> = { ...startRu, ...workRu, ...finishRu }
