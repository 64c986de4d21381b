import type { Language } from '../../settings/settings.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { detector as en } from '../../words/en/detector.ts'
import { detector as ru } from '../../words/ru/detector.ts'

const words = { en, ru }

/** The words of the fault detector's tab, and the language they are in. They come with the tab, not with the page. */
export const useDetectorWords = (): { readonly words: typeof en; readonly language: Language } => {
  const language = useSettings(settings => settings.language)
  return { words: words[language], language }
}
