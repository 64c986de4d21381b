import { beyondEn } from './en/beyond.ts'
import { documentEn } from './en/document.ts'
import type { Language, ParagraphKey, ParagraphText } from './keys.ts'
import { beyondRu } from './ru/beyond.ts'
import { documentRu } from './ru/document.ts'

const texts: Readonly<Record<Language, Readonly<Record<ParagraphKey, ParagraphText>>>> = {
  ru: { ...documentRu, ...beyondRu },
  en: { ...documentEn, ...beyondEn },
}

/** Title and text of a paragraph in one language. */
export const textOf = (key: ParagraphKey, language: Language): ParagraphText => texts[language][key]
