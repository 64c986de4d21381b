import type { EditedField } from 'sessionscope/language/edit.ts'
import type { Language } from '../settings/settings.ts'
import { edited as en } from '../words/en/edited.ts'
import { edited as ru } from '../words/ru/edited.ts'

const words = { en, ru }

/** What a field that a hand may set is about. These words come with the editor, not with the page. */
export const aboutField = (field: EditedField, language: Language): string => words[language][field]
