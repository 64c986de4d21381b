import { useSettings } from '../settings/useSettings.ts'
import type { InspectorWords } from './inspectorWords.ts'
import { inspectorWords } from './inspectorWords.ts'

/** The words of the inspector in the user's language. */
export const useInspectorWords = (): InspectorWords =>
  inspectorWords[useSettings(settings => settings.language)]
