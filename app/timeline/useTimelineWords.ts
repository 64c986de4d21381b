import { useSettings } from '../settings/useSettings.ts'
import type { TimelineWords } from './timelineWords.ts'
import { timelineWords } from './timelineWords.ts'

/** The words of the timeline in the user's language. */
export const useTimelineWords = (): TimelineWords => timelineWords[useSettings(settings => settings.language)]
