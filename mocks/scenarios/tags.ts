import type { Text } from 'sessionscope/scenario/scenario.ts'

/**
 * The words by which scenarios of the library are tagged: what one would look for, in the order in which they are
 * offered. A file holds the key; files of other people may hold any tag of theirs. `also`: other words for the same that
 * people type, in both languages; they are found, not shown.
 */
export const tags = {
  '3-D Secure': { ru: '3-D Secure', en: '3-D Secure', also: '3DS 3-DS ACS' },
  callback: { ru: 'обратный вызов', en: 'callback', also: 'колбэк webhook' },
  timeout: { ru: 'таймаут', en: 'timeout', also: 'истекло expired' },
  polling: { ru: 'опрос', en: 'polling', also: 'опрашивать poll' },
  'session change': { ru: 'смена сессии', en: 'session change' },
  failure: { ru: 'отказ', en: 'failure', also: 'неуспех отклонён declined' },
  retry: { ru: 'повтор', en: 'retry', also: 'снова ещё раз again' },
  deadline: { ru: 'крайний срок', en: 'deadline' },
  cost: { ru: 'стоимость', en: 'cost', also: 'сумма amount' },
  recurrent: { ru: 'рекуррентный платёж', en: 'recurrent' },
  cascade: { ru: 'каскад', en: 'cascade' },
  capture: { ru: 'списание', en: 'capture' },
  cancel: { ru: 'отмена', en: 'cancel' },
  refund: { ru: 'возврат', en: 'refund', also: 'вернуть деньги money back' },
  repair: {
    ru: 'восстановление',
    en: 'repair',
    also: 'зависла застряла упала сломалась починить stuck hung broken fix',
  },
  doors: { ru: 'двери машины', en: 'doors' },
  'transport error': {
    ru: 'транспортная ошибка',
    en: 'transport error',
    also: 'обрыв связи недоступен 500 502 503 504 network unavailable connection',
  },
  're-run': { ru: 'повтор пробуждения', en: 're-run', also: 'застряла упала stuck scheduler планировщик' },
  contract: { ru: 'нарушение договора', en: 'contract' },
  'fault detector': {
    ru: 'детектор сбоев',
    en: 'fault detector',
    also: 'FD доступность конверсия availability conversion',
  },
  defect: { ru: 'известный дефект', en: 'defect' },
  'hellgate test': { ru: 'тест hellgate', en: 'hellgate test' },
  'test bank': { ru: 'тестовый банк', en: 'test bank' },
} as const satisfies Readonly<Record<string, Text & { readonly also?: string }>>

export type Tag = keyof typeof tags

export const isTag = (text: string): text is Tag => Object.hasOwn(tags, text)

/** Other words for a tag, none for most. */
export const otherWords = (tag: Tag): string => {
  const given: Text & { readonly also?: string } = tags[tag]
  return given.also ?? ''
}

/** Every tag of the library, in order. */
export const tagNames: readonly Tag[] = Object.keys(tags).filter(isTag)
