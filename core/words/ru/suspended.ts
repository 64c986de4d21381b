import { choicesOf, sentencesOf } from '../values.ts'

export const suspendedRu = {
  says: sentencesOf<'suspended'>()({
    'suspended.timeout':
      'Обратного вызова не дождались, и действует то, что условлено на этот случай: {timeout_behaviour}.',
    'suspended.callback': 'Условлено поступить так, будто пришёл обратный вызов с содержимым {payload}.',
    'callback.process-payload': 'Содержимое {payload} машина не читает: его поймёт только адаптер.',
    'callback.proxy-context': {
      first:
        'Для адаптера собирают цель {target} и маршрут: провайдер {provider}, терминал {terminal}; своего состояния он ещё не оставил.',
      again:
        'Для адаптера собирают цель {target}, маршрут (провайдер {provider}, терминал {terminal}) и его прежнее состояние: {state}.',
    },
    'callback.call-provider': {
      asked: 'Адаптеру передают обратный вызов с содержимым {payload}; ответа ждут не дольше {limit}.',
      answered: 'Адаптер ответил на обратный вызов за {took}, его намерение — {intent}.',
      silent: 'Адаптер ответил на обратный вызов за {took}, но намерения не назвал.',
      failed: 'За {took} пригодного ответа на обратный вызов не получено: {error}.',
    },
    'suspended.operation-failure': 'Условлено считать операцию неудачной: {failure}.',
    'suspended.finish-failed':
      'В изменения записывают `session_finished` с отказом {failure}; активной сессия перед этим не становится.',
    'suspended.empty-action': 'Таймер трогать незачем: указание ему остаётся пустым.',
    'suspended.apply': 'Изменения применяют к сессии: {changes}.',
  }),
  choices: choicesOf<'suspended'>()({
    'suspended.timeout>suspended.callback': {
      when: 'обратный вызов',
      because: 'Поведение по таймауту — {timeout_behaviour}: адаптер спросят ещё раз.',
    },
    'suspended.timeout>suspended.operation-failure': {
      when: 'готовый отказ',
      because:
        'Поведение по таймауту — {timeout_behaviour}: сессию заканчивают отказом, не спрашивая адаптер.',
    },
  }),
}
