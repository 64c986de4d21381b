import { useSettings } from '../settings/useSettings.ts'
import type { ScenarioWords } from '../words/en/scenario.ts'
import { scenario as en } from '../words/en/scenario.ts'
import { scenario as ru } from '../words/ru/scenario.ts'

const words: Readonly<Record<'ru' | 'en', ScenarioWords>> = { ru, en }

/** The words of the scenario editor, which come with it and not with the page. */
export const useScenarioWords = (): ScenarioWords => words[useSettings(settings => settings.language)]
