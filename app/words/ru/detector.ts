import { CRITICAL_RATE, MOST_A_MINUTE, SERVICE_CONFIG } from 'sessionscope/effects/faultDetector.ts'
import { counted, type Forms } from '../counted.ts'
import type { detector as en } from '../en/detector.ts'

const ru = (forms: Forms) => (count: number) => counted('ru', count, forms)

const format = (number: number): string => number.toLocaleString('ru')
const critical = format(CRITICAL_RATE)
const window = `${SERVICE_CONFIG.sliding_window / 1000}\u00a0с`
const limit = `${SERVICE_CONFIG.operation_time_limit / 60_000}\u00a0мин`

export const detector: typeof en = {
  concerns: { availability: 'Доступность', conversion: 'Конверсия' },
  whatOf: {
    availability: 'Отвечает ли адаптер вообще?',
    conversion: 'Проходят ли платежи?',
  },
  rate: 'Доля сбоев',
  rateOf: figure => `доля сбоев ${figure}`,
  threshold: `Порог ${critical}`,
  noRate: 'операций нет',
  counts: (operations, errors, overtime) =>
    `операций ${format(operations)} · ошибок ${format(errors)} · просрочено ${format(overtime)}`,
  verdicts: {
    availability: {
      usable: `Маршрутизация возьмёт маршрут: доля меньше ${critical}.`,
      unknown: 'Маршрутизация возьмёт маршрут: против него ничего нет.',
      rejected: {
        before: `Начиная с ${critical} маршрутизация отвергает маршрут: `,
        code: 'adapter_unavailable',
        after: '.',
      },
    },
    conversion: {
      usable: `Маршрут останется на своём месте: доля меньше ${critical}.`,
      unknown: 'Маршрут останется на своём месте: против него ничего нет.',
      lower: `Начиная с ${critical} маршрутизация ставит маршрут ниже других, но не отвергает.`,
    },
  },
  told: 'Что сообщили детектору',
  toldAbout: `Новые сверху. Учтено только то, что он принял; окно — последние ${window} времени прогона.`,
  nothingTold:
    'Детектору сбоев пока ничего не сообщали. О каждом вызове адаптера он узнаёт сразу после вызова, об исходе платежа — в конце.',
  states: { start: 'началась', finish: 'удалась', error: 'не удалась' },
  init: 'заведён сервис',
  answers: {
    service_not_found: 'не принято: сервис неизвестен',
    result_unexpected: 'не принято: детектор ответил ошибкой',
    result_unknown: 'неизвестно, дошло ли; не учтено',
    resource_unavailable: 'не дошло: детектор недоступен',
  },
  outside: 'вне окна, больше не учитывается',
  earlier: ru({
    one: 'более раннее сообщение',
    few: 'более ранних сообщения',
    many: 'более ранних сообщений',
    other: 'более ранних сообщений',
  }),
  load: 'Фоновая нагрузка',
  loadAbout:
    'Операций одного платежа мало: каждый сбой сильно меняет долю. Другие платежи через того же провайдера входят в оба показателя и сохраняются в файле сценария.',
  addLoad: 'Добавить другие платежи',
  perMinute: 'Операций в минуту',
  share: 'Доля ошибок, от 0 до 1',
  mistakes: {
    perMinute: `Введите целое число от 0 до ${format(MOST_A_MINUTE)}.`,
    share: 'Введите число от 0 до 1, например 0,25.',
  },
  formula: 'Как это посчитано',
  formulaAbout: `Формула наша: (ошибки + просроченные) / операции, за время окна. Сам детектор агрегирует данные по-своему, здесь это не повторяется. Просрочена операция, которая длится больше ${limit}.`,
  harmless: 'Что бы ни ответил детектор сбоев и даже если он недоступен, на платёж это не влияет.',
}
