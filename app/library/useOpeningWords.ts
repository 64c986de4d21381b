import { useSettings } from '../settings/useSettings.ts'
import { opening as en } from '../words/en/opening.ts'
import { opening as ru } from '../words/ru/opening.ts'

const words = { en: { ...en, language: 'en' }, ru: { ...ru, language: 'ru' } } as const

/** The words of messages about files and links in the user's language. They come with the first message. */
export const useOpeningWords = () => words[useSettings(settings => settings.language)]
