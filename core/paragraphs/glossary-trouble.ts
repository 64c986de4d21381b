import type { GlossaryEntry } from './keys.ts'

/** Terms of trouble: raises, repairs, and the services that are told of it. */
export const troubleTerms: readonly GlossaryEntry[] = [
  {
    ru: 'исключение',
    en: 'raise',
    note: {
      ru: 'Обрыв пробуждения: собранные в нём изменения теряются, уже сделанные вызовы остаются сделанными.',
      en: 'A wake-up cut short: its collected changes are lost, calls already made stay made.',
    },
  },
  {
    thrift: 'throw',
    ru: 'отказ вызвавшему',
    en: 'throw',
    note: {
      ru: 'Исключение, которое служит ответом на вызов; машина продолжает работать, таймер цел.',
      en: 'A raise that is an answer to the caller; the machine goes on working and keeps its timer.',
    },
  },
  {
    thrift: 'error',
    ru: 'ошибка',
    en: 'error',
    note: {
      ru: 'Исключение, которого никто не ждал; машина ломается, если только планировщик не повторит пробуждение.',
      en: 'A raise nobody expected; the machine fails unless the scheduler runs the wake-up again.',
    },
  },
  {
    thrift: 'result_unexpected, result_unknown, resource_unavailable',
    ru: 'транспортная ошибка',
    en: 'transport error',
    note: {
      ru: 'Вызов не дал ответа: ответ неожиданный, исход неизвестен или сервис недоступен.',
      en: 'A call that yields no answer: it is unusable, the outcome is unknown, or the service is away.',
    },
  },
  {
    thrift: 'proxy_contract_violated',
    ru: 'нарушение договора',
    en: 'contract violation',
    note: {
      ru: 'Адаптер прислал другой номер транзакции, чем уже привязан.',
      en: 'The adapter sent another transaction id than the one already bound.',
    },
  },
  {
    thrift: 'progressor',
    ru: 'планировщик',
    en: 'scheduler',
    note: {
      ru: 'Хранит машины и таймеры, будит машины и повторяет некоторые неудачные пробуждения.',
      en: 'Keeps machines and timers, wakes machines and runs some failed wake-ups again.',
    },
  },
  {
    thrift: 'Invoicing.RepairWithScenario',
    ru: 'восстановление',
    en: 'repair',
    note: {
      ru: 'Вмешательство человека в сломанную машину: сессии задают готовый исход.',
      en: 'A person’s hand on a failed machine: the session is given a ready-made outcome.',
    },
  },
  {
    thrift: 'InvoiceRepairScenario',
    ru: 'сценарий восстановления',
    en: 'repair scenario',
    note: {
      ru: 'Какой исход задать: провалить сессию, выполнить её или первое подходящее из списка.',
      en: 'Which outcome to give: fail the session, fulfil it, or the first that fits from a list.',
    },
  },
  {
    thrift: 'FaultDetector',
    ru: 'детектор сбоев',
    en: 'fault detector',
    note: {
      ru: 'Служба, которая считает удачи и неудачи провайдеров; на сам платёж не влияет.',
      en: 'The service that counts how providers fare; it never changes the payment itself.',
    },
  },
  {
    thrift: 'adapter_availability',
    ru: 'доступность',
    en: 'availability',
    note: {
      ru: 'Показатель детектора сбоев: отвечает ли адаптер на вызовы вообще.',
      en: 'A figure of the fault detector: whether the adapter answers calls at all.',
    },
  },
  {
    thrift: 'provider_conversion',
    ru: 'конверсия',
    en: 'conversion',
    note: {
      ru: 'Показатель детектора сбоев: доходят ли платежи до успешной обработки.',
      en: 'A figure of the fault detector: whether payments get through processing.',
    },
  },
  {
    thrift: 'benign_failures',
    ru: 'безобидные отказы',
    en: 'benign failures',
    note: {
      ru: 'Отказы, в которых провайдер не виноват; конверсии они не портят.',
      en: 'Failures that are not the provider’s fault; they do not spoil its conversion.',
    },
  },
  {
    thrift: 'hg_limiter',
    ru: 'лимиты',
    en: 'limits',
    note: {
      ru: 'Сколько ещё можно провести через магазин или терминал; на время платежа часть придерживается.',
      en: 'How much may still pass a shop or a terminal; a part is held while a payment lasts.',
    },
  },
  {
    thrift: 'hg_accounting',
    ru: 'учёт',
    en: 'accounting',
    note: {
      ru: 'Проводки платежа: сначала их придерживают, потом подтверждают или откатывают.',
      en: 'The postings of a payment: held first, then committed or rolled back.',
    },
  },
]
