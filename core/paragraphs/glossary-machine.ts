import type { GlossaryEntry } from './keys.ts'

/** Terms of the machine: wake-ups, changes, timers, failures. */
export const machineTerms: readonly GlossaryEntry[] = [
  {
    thrift: 'hg_machine',
    ru: 'машина',
    en: 'machine',
    note: {
      ru: 'Один счёт со своей историей и таймером; всё, что с ним происходит, происходит по пробуждениям.',
      en: 'One invoice with its history and timer; whatever happens to it happens in wake-ups.',
    },
  },
  {
    thrift: 'St',
    ru: 'состояние машины',
    en: 'machine state',
    note: {
      ru: 'Всё, что машина о себе знает; вычисляется из сохранённых изменений при каждом пробуждении.',
      en: 'All the machine knows of itself; computed from the stored changes at each wake-up.',
    },
  },
  {
    ru: 'пробуждение',
    en: 'wake-up',
    note: {
      ru: 'Работа машины от срабатывания таймера или вызова до сохранения результата.',
      en: 'The machine’s work from a firing timer or a call to the storing of the result.',
    },
  },
  {
    thrift: 'InvoicePaymentChangePayload',
    ru: 'изменение',
    en: 'change',
    note: {
      ru: 'Запись о том, что произошло; история машины состоит из них и только из них.',
      en: 'A record of something that happened; the machine’s history consists of nothing else.',
    },
  },
  {
    thrift: 'ComplexAction',
    ru: 'действие',
    en: 'action',
    note: {
      ru: 'Указание хранителю машины, что сделать с таймером после этого пробуждения.',
      en: 'The order given with a wake-up’s result: what to do with the timer.',
    },
  },
  {
    thrift: 'Timer',
    ru: 'таймер',
    en: 'timer',
    note: {
      ru: 'Когда разбудить машину: через столько-то секунд или в такой-то момент.',
      en: 'When to wake the machine: after so many seconds or at an instant.',
    },
  },
  {
    thrift: 'hg_session:apply_result/2',
    ru: 'свёртка',
    en: 'folding',
    note: {
      ru: 'Внесение изменений в состояние одного за другим.',
      en: 'Bringing changes into the state, one after the other.',
    },
  },
  {
    thrift: 'hg_session:wrap_event/2',
    ru: 'обёртка',
    en: 'wrapping',
    note: {
      ru: 'Приписка к изменению, к какой сессии или к какому возврату оно относится.',
      en: 'The note on a change telling which session or which refund it belongs to.',
    },
  },
  {
    ru: 'дверь',
    en: 'door',
    note: {
      ru: 'Проверка на входе в машину: впускать ли вызов при её нынешнем состоянии.',
      en: 'The check before the machine: whether a call is let in as things stand.',
    },
  },
  {
    thrift: 'processing_deadline',
    ru: 'крайний срок обработки',
    en: 'processing deadline',
    note: {
      ru: 'Момент, после которого обработку платежа уже не начинают.',
      en: 'The instant after which processing of a payment is no longer begun.',
    },
  },
  {
    thrift: 'process_failure',
    ru: 'разбор отказа',
    en: 'failure handling',
    note: {
      ru: 'Выбор между повтором, откатом и исключением.',
      en: 'The choice between a retry, a rollback and a raise.',
    },
  },
  {
    thrift: 'temporarily_unavailable',
    ru: 'временный отказ',
    en: 'transient failure',
    note: {
      ru: 'Отказ, после которого есть смысл повторить; все прочие окончательны.',
      en: 'A failure after which trying again makes sense; all others are fatal.',
    },
  },
  {
    thrift: 'payment_retry_policy',
    ru: 'правила повторов',
    en: 'retry policy',
    note: {
      ru: 'Сколько раз и через какие промежутки начинать сессию заново; задаются для каждой цели.',
      en: 'How often and after which waits a session is started anew; set for each target.',
    },
  },
  {
    thrift: 'hg_invoice_payment:retry_session/3',
    ru: 'повтор',
    en: 'retry',
    note: {
      ru: 'Новая сессия с той же целью после временного отказа.',
      en: 'A new session with the same target after a transient failure.',
    },
  },
  {
    thrift: 'invoice_payment_rollback_started',
    ru: 'откат',
    en: 'rollback',
    note: {
      ru: 'Начало отмены платежа после окончательного отказа: лимиты и проводки возвращаются.',
      en: 'The beginning of undoing a payment after a fatal failure: limits and postings are given back.',
    },
  },
]
