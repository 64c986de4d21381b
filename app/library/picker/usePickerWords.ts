import type { Language } from '../../settings/settings.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { picker as en } from '../../words/en/picker.ts'
import { picker as ru } from '../../words/ru/picker.ts'

const words = { en, ru }

/** The words of the list of scenarios, and the language they are in. They come with the list, not with the page. */
export const usePickerWords = (): { readonly words: typeof en; readonly language: Language } => {
  const language = useSettings(settings => settings.language)
  return { words: words[language], language }
}
