import { useSettings } from '../settings/useSettings.ts'
import { journal as en } from '../words/en/journal.ts'
import { journal as ru } from '../words/ru/journal.ts'

const words = { en, ru }

/** The words of the journal: they come with it, not with the page. */
export const useJournalWords = () => words[useSettings(settings => settings.language)]
