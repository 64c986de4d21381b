import { timeline as en } from '../words/en/timeline.ts'
import { timeline as ru } from '../words/ru/timeline.ts'

export type TimelineWords = typeof en

/** The words of the timeline, which come with it and not with the page. */
export const timelineWords: Readonly<Record<'ru' | 'en', TimelineWords>> = { ru, en }
