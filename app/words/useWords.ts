import { useSettings } from '../settings/useSettings.ts'
import { type Words, words } from './words.ts'

/** The words of the interface in the user's language; the component renders again when the language changes. */
export function useWords(): Words {
  return words[useSettings(settings => settings.language)]
}
