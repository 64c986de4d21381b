import type { GlossaryEntry } from './keys.ts'

/** Terms of a session: what it is for, and what the adapter is asked and answers. */
export const sessionTerms: readonly GlossaryEntry[] = [
  {
    thrift: 'invoice_payment',
    ru: 'платёж',
    en: 'payment',
    note: {
      ru: 'Деньги, которые плательщик отдаёт по счёту; за один платёж может смениться несколько сессий.',
      en: 'Money a payer gives for an invoice; one payment may go through several sessions.',
    },
  },
  {
    thrift: 'Session',
    ru: 'сессия',
    en: 'session',
    note: {
      ru: 'Одна попытка довести платёж или возврат до цели вместе с одним провайдером.',
      en: 'One attempt to bring a payment or a refund to a target with one provider.',
    },
  },
  {
    thrift: 'TargetInvoicePaymentStatus',
    ru: 'цель',
    en: 'target',
    note: {
      ru: 'К чему ведут платёж: обработан (`processed`), списан (`captured`), отменён (`cancelled`) или возвращён (`refunded`).',
      en: 'What the payment is being brought to: `processed`, `captured`, `cancelled` or `refunded`.',
    },
  },
  {
    thrift: 'InvoicePaymentRefund',
    ru: 'возврат',
    en: 'refund',
    note: {
      ru: 'Деньги плательщику назад, полностью или частью; у возврата свои сессии и своё завершение.',
      en: 'Money back to the payer, in full or in part; a refund has its own sessions and its own finish.',
    },
  },
  {
    thrift: 'activity',
    ru: 'активность',
    en: 'activity',
    note: {
      ru: 'Где сейчас стоит машина и какая работа за ней следующая, например `processing_session`.',
      en: 'Where the machine stands and which work comes next, `processing_session` for instance.',
    },
  },
  {
    thrift: 'PaymentRoute',
    ru: 'маршрут',
    en: 'route',
    note: {
      ru: 'Провайдер и терминал, через которые идёт платёж.',
      en: 'The provider and the terminal that a payment goes through.',
    },
  },
  {
    thrift: 'Provider',
    ru: 'провайдер',
    en: 'provider',
    note: {
      ru: 'Банк или сервис, который действительно проводит деньги.',
      en: 'The bank or service that really moves the money.',
    },
  },
  {
    thrift: 'Terminal',
    ru: 'терминал',
    en: 'terminal',
    note: {
      ru: 'Точка подключения к провайдеру со своими параметрами.',
      en: 'One connection to a provider, with its own options.',
    },
  },
  {
    thrift: 'ProviderProxy',
    ru: 'адаптер',
    en: 'adapter',
    note: {
      ru: 'Служба, которая переводит наши вызовы на язык одного провайдера.',
      en: 'The service that translates our calls into the language of one provider.',
    },
  },
  {
    thrift: 'ProviderProxy.ProcessPayment',
    ru: 'вызов адаптера',
    en: 'provider call',
    note: {
      ru: 'Просьба к адаптеру сделать следующий кусок работы; в ответ приходит результат с намерением.',
      en: 'A request to the adapter to do the next piece of work; the answer is a result with an intent.',
    },
  },
  {
    thrift: 'PaymentInfo',
    ru: 'платёжная информация',
    en: 'payment information',
    note: {
      ru: 'Что адаптеру нужно знать о магазине, счёте, платеже, а при надобности о списании или возврате.',
      en: 'What the adapter has to know about shop, invoice and payment, and about a capture or a refund.',
    },
  },
  {
    thrift: 'ProxyOptions',
    ru: 'параметры адаптера',
    en: 'proxy options',
    note: {
      ru: 'Настройки терминала, провайдера и самого адаптера, сложенные вместе; терминал главнее всех.',
      en: 'Settings of terminal, provider and adapter merged into one map; the terminal’s win.',
    },
  },
  {
    thrift: 'PaymentProxyResult',
    ru: 'результат',
    en: 'result',
    note: {
      ru: 'Ответ адаптера: намерение, новое состояние, сведения о транзакции.',
      en: 'The adapter’s answer: an intent, a new state, the transaction.',
    },
  },
  {
    thrift: 'Intent',
    ru: 'намерение',
    en: 'intent',
    note: {
      ru: 'Чего адаптер хочет дальше: завершить сессию, поспать или приостановить её.',
      en: 'What the adapter wants next: finish the session, sleep, or suspend it.',
    },
  },
  {
    thrift: 'FinishIntent',
    ru: 'намерение завершить',
    en: 'finish intent',
    note: {
      ru: 'Работа окончена: с успехом или с отказом.',
      en: 'The work is over, with a success or with a failure.',
    },
  },
  {
    thrift: 'SleepIntent',
    ru: 'намерение поспать',
    en: 'sleep intent',
    note: {
      ru: 'Спросить адаптер ещё раз, когда сработает таймер.',
      en: 'Ask the adapter once more when the timer fires.',
    },
  },
  {
    thrift: 'SuspendIntent',
    ru: 'намерение приостановить',
    en: 'suspend intent',
    note: {
      ru: 'Ждать обратного вызова с этим тегом, но не дольше, чем велит таймер.',
      en: 'Wait for a callback with this tag, no longer than the timer says.',
    },
  },
  {
    thrift: 'ProxyState',
    ru: 'состояние адаптера',
    en: 'proxy state',
    note: {
      ru: 'Непрозрачная для нас закладка адаптера: её хранят и отдают ему со следующим вызовом.',
      en: 'The adapter’s own bookmark: kept unread and handed back with the next call.',
    },
  },
  {
    thrift: 'TransactionInfo',
    ru: 'транзакция',
    en: 'transaction',
    note: {
      ru: 'То, под чем операцию знает провайдер: номер и сопутствующие сведения.',
      en: 'What the provider knows the operation by: an id and what belongs to it.',
    },
  },
  {
    thrift: 'session_transaction_bound',
    ru: 'привязка транзакции',
    en: 'transaction binding',
    note: {
      ru: 'Запись номера транзакции провайдера в сессию; другой номер после этого уже не принимается.',
      en: 'Writing the provider’s transaction id into the session; another id is not accepted afterwards.',
    },
  },
]
