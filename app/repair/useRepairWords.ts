import { useSettings } from '../settings/useSettings.ts'
import { repair as en } from '../words/en/repair.ts'
import { repair as ru } from '../words/ru/repair.ts'

const words = { en, ru }

export type RepairWords = typeof en

/** The words of repairs. They come with what is loaded lazily, not with the page. */
export const useRepairWords = (): RepairWords => words[useSettings(settings => settings.language)]
