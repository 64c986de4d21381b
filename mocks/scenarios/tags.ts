import type { Text } from 'sessionscope/scenario/scenario.ts'

/**
 * The words by which scenarios of the library are tagged: what one would look for, in the order in which they are
 * offered. A file holds the key; files of other people may hold any tag of theirs.
 */
export const tags = {
  '3-D Secure': { ru: '3-D Secure', en: '3-D Secure' },
  callback: { ru: 'обратный вызов', en: 'callback' },
  timeout: { ru: 'таймаут', en: 'timeout' },
  polling: { ru: 'опрос', en: 'polling' },
  'session change': { ru: 'смена сессии', en: 'session change' },
  failure: { ru: 'отказ', en: 'failure' },
  retry: { ru: 'повтор', en: 'retry' },
  deadline: { ru: 'крайний срок', en: 'deadline' },
  cost: { ru: 'стоимость', en: 'cost' },
  recurrent: { ru: 'рекуррентный платёж', en: 'recurrent' },
  cascade: { ru: 'каскад', en: 'cascade' },
  capture: { ru: 'списание', en: 'capture' },
  cancel: { ru: 'отмена', en: 'cancel' },
  refund: { ru: 'возврат', en: 'refund' },
  repair: { ru: 'восстановление', en: 'repair' },
  doors: { ru: 'двери машины', en: 'doors' },
  'transport error': { ru: 'транспортная ошибка', en: 'transport error' },
  're-run': { ru: 'повтор пробуждения', en: 're-run' },
  contract: { ru: 'нарушение договора', en: 'contract' },
  'fault detector': { ru: 'детектор сбоев', en: 'fault detector' },
  defect: { ru: 'известный дефект', en: 'defect' },
  'hellgate test': { ru: 'тест hellgate', en: 'hellgate test' },
  'test bank': { ru: 'тестовый банк', en: 'test bank' },
} as const satisfies Readonly<Record<string, Text>>

export type Tag = keyof typeof tags

export const isTag = (text: string): text is Tag => Object.hasOwn(tags, text)

/** Every tag of the library, in order. */
export const tagNames: readonly Tag[] = Object.keys(tags).filter(isTag)
