import { inspector as en } from '../words/en/inspector.ts'
import { inspector as ru } from '../words/ru/inspector.ts'

export type InspectorWords = typeof en

/** The words of the inspector, which come with it and not with the page. */
export const inspectorWords: Readonly<Record<'ru' | 'en', InspectorWords>> = { ru, en }
