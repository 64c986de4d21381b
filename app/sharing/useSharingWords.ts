import { useSettings } from '../settings/useSettings.ts'
import { sharing as en } from '../words/en/sharing.ts'
import { sharing as ru } from '../words/ru/sharing.ts'

const words = { en: { ...en, language: 'en' }, ru: { ...ru, language: 'ru' } } as const

/** The words of sharing in the user's language. They come with its panel, not with the page. */
export const useSharingWords = () => words[useSettings(settings => settings.language)]
