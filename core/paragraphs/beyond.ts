import { callback, change } from './beyond-doors.ts'
import { failure, finish } from './beyond-failure.ts'
import { around, fold } from './beyond-fold.ts'
import { fd, provider } from './beyond-provider.ts'
import { machine, repair } from './beyond-repair.ts'
import { carried, intent, tag } from './beyond-result.ts'
import { wake } from './beyond-wake.ts'

/**
 * What the real system does and the design document lacks or only links to, by groups in reading order:
 * heading in both languages, then key → functions of the real system. The insertion order of the keys is
 * the reading order.
 */
export const beyondGroups = [
  {
    id: 'wake',
    heading: { ru: 'Как машина просыпается и что сохраняет', en: 'How the machine wakes and stores' },
    paragraphs: wake,
  },
  {
    id: 'callback',
    heading: { ru: 'Дверь: обратный вызов от провайдера', en: 'Door: callback from the provider' },
    paragraphs: callback,
  },
  {
    id: 'change',
    heading: { ru: 'Дверь: смена сессии извне', en: 'Door: session change' },
    paragraphs: change,
  },
  { id: 'repair', heading: { ru: 'Дверь: восстановление', en: 'Door: repair' }, paragraphs: repair },
  {
    id: 'machine',
    heading: {
      ru: 'Работающая и сломанная машина, планировщик',
      en: 'Working and failed machine, scheduler',
    },
    paragraphs: machine,
  },
  { id: 'tag', heading: { ru: 'Теги', en: 'Tags' }, paragraphs: tag },
  {
    id: 'carried',
    heading: {
      ru: 'Транзакция, состояние адаптера, взаимодействие',
      en: 'Transaction, proxy state, interaction',
    },
    paragraphs: carried,
  },
  { id: 'intent', heading: { ru: 'Намерения', en: 'Intents' }, paragraphs: intent },
  { id: 'provider', heading: { ru: 'Вызов провайдера', en: 'Provider call' }, paragraphs: provider },
  { id: 'fd', heading: { ru: 'Детектор сбоев', en: 'Fault detector' }, paragraphs: fd },
  { id: 'failure', heading: { ru: 'Отказ и повторы', en: 'Failure and retries' }, paragraphs: failure },
  {
    id: 'finish',
    heading: { ru: 'Завершение: чего нет в документе', en: 'Finish: what the document lacks' },
    paragraphs: finish,
  },
  { id: 'fold', heading: { ru: 'Свёртка изменений', en: 'Folding changes' }, paragraphs: fold },
  {
    id: 'around',
    heading: { ru: 'До сессии и после неё', en: 'Before and after the session stages' },
    paragraphs: around,
  },
] as const
