import type { BeyondKey, ParagraphText } from '../keys.ts'

/** How each change is folded into the state: Russian texts. */
export const beyondFoldRu = {
  'beyond.fold.started': {
    title: 'Свёртка: сессия начата',
    text: '`session_started` кладёт в начало списка своей цели новую активную сессию с текущим маршрутом. Тегов у неё нет, поведение по таймауту — по умолчанию, то есть отказ `operation_timeout`. Заодно платёж запоминает цель, а счётчик попыток сдвигается.',
  },
  'beyond.fold.started-activity': {
    title: 'Куда ведёт начало сессии',
    text: 'В `processing_session` активность не меняется. Из `flow_waiting`, `processing_capture` и `updating_accounter` начало сессии переводит платёж в `finalizing_session`; там же он остаётся и при повторе.',
  },
  'beyond.fold.finished': {
    title: 'Свёртка: сессия завершена',
    text: '`session_finished` ставит сессии статус `finished` и записывает итог — `succeeded` или `failed` с причиной. Больше с этой сессией не работают.',
  },
  'beyond.fold.finished-activity': {
    title: 'Куда ведёт завершение сессии',
    text: 'Успех переводит `processing_session` в `processing_accounter`, а `finalizing_session` — в `finalizing_accounter`. Отказ активность не меняет: её решает разбор отказа своими изменениями.',
  },
  'beyond.fold.activated': {
    title: 'Свёртка: сессия снова активна',
    text: '`session_activated` меняет только статус. Теги и поведение по таймауту остаются от последней приостановки.',
  },
  'beyond.fold.suspended': {
    title: 'Свёртка: сессия приостановлена',
    text: '`session_suspended` ставит статус `suspended` и кладёт тег сверху остальных. Поведение по таймауту берётся из изменения; если его там нет, оно сбрасывается к значению по умолчанию, даже когда прежде было задано другое.',
  },
  'beyond.fold.trx': {
    title: 'Свёртка: транзакция привязана',
    text: '`session_transaction_bound` записывает транзакцию в сессию, а следом и в платёж. Возврат оставляет её у себя: транзакция платежа от него не меняется.',
  },
  'beyond.fold.proxy-state': {
    title: 'Свёртка: состояние адаптера',
    text: '`session_proxy_state_changed` заменяет состояние адаптера в сессии целиком. Со следующим вызовом адаптер получит его обратно.',
  },
  'beyond.fold.interaction': {
    title: 'Свёртка: взаимодействие',
    text: '`session_interaction_changed` со статусом `requested` или вовсе без статуса открывает взаимодействие, с `completed` — убирает. Завершить можно только то, которое открыто: иначе свёртка закончится ошибкой.',
  },
  'beyond.fold.token': {
    title: 'Свёртка: рекуррентный токен',
    text: '`invoice_payment_rec_token_acquired` сессии не касается: токен запоминает платёж. У возврата такой свёртки нет, что и приводит к известному дефекту.',
  },
  'beyond.fold.cash': {
    title: 'Свёртка: изменённая стоимость',
    text: '`invoice_payment_cash_changed` сессии не касается: новую стоимость запоминает платёж. По ней завершение обработки поймёт, что удержанное надо откатить.',
  },
  'beyond.fold.rollback': {
    title: 'Свёртка: начат откат',
    text: '`invoice_payment_rollback_started` запоминает отказ и переводит платёж в `processing_failure`. До сессии то же изменение ведёт в `shop_limit_failure` или `routing_failure`.',
  },
  'beyond.fold.refund': {
    title: 'Свёртка: изменение возврата',
    text: '`invoice_payment_refund_change` сворачивается в собственное состояние возврата с указанным номером. Активность платежа — этот возврат, пока он не закончится успехом или отказом; затем она становится `idle`.',
  },
  'beyond.fold.refund-session': {
    title: 'Свёртка: сессия возврата',
    text: 'Возврат держит собственный список сессий: начатая встаёт в его начало, и счётчик сдвигается. Все остальные изменения относятся к сессии в начале списка.',
  },
  'beyond.fold.refund-rollback': {
    title: 'Свёртка: начат откат возврата',
    text: '`invoice_payment_refund_rollback_started` запоминает отказ в возврате. С этой минуты его стадия — `failure`, что бы ни говорили его сессии.',
  },
  'beyond.fold.refund-stage': {
    title: 'Как выводится стадия возврата',
    text: 'Стадия не хранится, её выводят: сессий нет — `new`, сессия удалась — `accounter`, не удалась или уже записан отказ — `failure`. Во всех прочих случаях это `session`.',
  },
  'beyond.fold.timings': {
    title: 'Сколько длилась сессия',
    text: 'Попутно каждая сессия подсчитывает, сколько она шла и сколько из этого была приостановлена. На ход платежа эти числа не влияют, здесь они опущены.',
  },
} satisfies Partial<Record<BeyondKey, ParagraphText>>
