import type { GlossaryEntry } from './keys.ts'

/** Terms of waiting: interactions, callbacks, suspended sessions, and what ends them. */
export const waitingTerms: readonly GlossaryEntry[] = [
  {
    thrift: 'UserInteraction',
    ru: 'взаимодействие',
    en: 'interaction',
    note: {
      ru: 'Что должен сделать плательщик, например пройти по ссылке 3-D Secure.',
      en: 'What the payer has to do, such as following a 3-D Secure redirect.',
    },
  },
  {
    thrift: 'CallbackTag',
    ru: 'тег',
    en: 'tag',
    note: {
      ru: 'Имя, по которому обратный вызов находит платёж, а платёж узнаёт, что вызов его.',
      en: 'The name by which a callback finds the payment, and the payment knows the callback is its own.',
    },
  },
  {
    thrift: 'ProviderProxyHost.ProcessPaymentCallback',
    ru: 'обратный вызов',
    en: 'callback',
    note: {
      ru: 'Весть от провайдера, которую адаптер передаёт приостановленной сессии.',
      en: 'Word from the provider, passed by the adapter to a suspended session.',
    },
  },
  {
    ru: 'тихий ответ',
    en: 'silent answer',
    note: {
      ru: 'Ответ на обратный вызов без намерения: сессия остаётся приостановленной.',
      en: 'An answer to a callback without an intent: the session stays suspended.',
    },
  },
  {
    thrift: 'ProviderProxyHost.ChangePaymentSession',
    ru: 'смена сессии извне',
    en: 'session change',
    note: {
      ru: 'Просьба извне закончить приостановленную сессию отказом; провайдера при этом не вызывают.',
      en: 'A request from outside to end a suspended session as failed; the provider is not called.',
    },
  },
  {
    thrift: 'session_suspended',
    ru: 'приостановлена',
    en: 'suspended',
    note: {
      ru: 'Сессия ждёт обратного вызова; если он не придёт в срок, решает поведение по таймауту.',
      en: 'The session waits for a callback; if none comes in time, its timeout behaviour decides.',
    },
  },
  {
    thrift: 'TimeoutBehaviour',
    ru: 'поведение по таймауту',
    en: 'timeout behaviour',
    note: {
      ru: 'О чём договорились на случай, если обратного вызова не будет: отказ или вызов с готовым содержимым.',
      en: 'What was agreed in case no callback comes: a failure, or a callback with a given payload.',
    },
  },
  {
    thrift: 'OperationTimeout',
    ru: 'истекло время операции',
    en: 'operation timeout',
    note: {
      ru: 'Отказ по умолчанию, когда приостановленная сессия не дождалась обратного вызова.',
      en: 'The default failure when a suspended session has waited in vain.',
    },
  },
  {
    thrift: 'InvoicePaymentCashChanged',
    ru: 'изменённая стоимость',
    en: 'changed cost',
    note: {
      ru: 'Провайдер провёл не ту сумму, которую просили; принимается только при обработке платежа.',
      en: 'The provider moved another amount than asked; accepted while a payment is processed only.',
    },
  },
  {
    thrift: 'session_activated',
    ru: 'пробуждение сессии',
    en: 'session activation',
    note: {
      ru: 'Приостановленная сессия снова стала активной.',
      en: 'A suspended session has become active again.',
    },
  },
  {
    thrift: 'Failure',
    ru: 'отказ',
    en: 'failure',
    note: {
      ru: 'Код причины с уточнениями, например `authorization_failed/insufficient_funds`.',
      en: 'A reason code with its sub codes, `authorization_failed/insufficient_funds` for instance.',
    },
  },
]
