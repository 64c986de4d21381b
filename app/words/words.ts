import { en } from './en.ts'
import { ru } from './ru.ts'

/** The words of the interface, part by part: one file per part and language, complete in both by this type. */
export type Words = typeof en

export const words: Record<'ru' | 'en', Words> = { ru, en }
