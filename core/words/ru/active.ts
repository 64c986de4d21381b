import { choicesOf, sentencesOf } from '../values.ts'

export const activeRu = {
  says: sentencesOf<'active'>()({
    'active.begin': 'Сессия активна: за следующей частью работы обращаются к адаптеру.',
    'active.proxy-context': {
      first:
        'Адаптеру передадут цель {target}, сведения о платеже и параметры; своего состояния он ещё не оставил.',
      again:
        'Адаптеру передадут цель {target}, сведения о платеже, параметры и его прежнее состояние: {state}.',
    },
    'active.route': 'Вызов пойдёт по маршруту сессии: провайдер {provider}, терминал {terminal}.',
    'active.call-provider': {
      asked:
        'Адаптер провайдера {provider} просят сделать следующий шаг к цели {target}; ответа ждут не дольше {limit}.',
      answered: 'Адаптер ответил за {took}, его намерение — {intent}.',
      failed: 'За {took} пригодного ответа не получено: {error}.',
    },
    'provider.error':
      'Вызов не удался ({class}); портит ли это конверсию провайдера, зависит и от цели: {target}.',
    'provider.raise': 'Ошибку {class} поднимают как есть: из этого пробуждения не сохранится ничего.',
  }),
  choices: choicesOf<'active'>()({
    'provider.error>provider.conversion.start': {
      when: 'неожиданный ответ',
      because: 'Ошибка {class} при цели {target} считается неудачей конверсии.',
    },
    'provider.error>provider.raise': {
      when: 'иначе',
      because: 'Ошибка {class} при цели {target} конверсии не касается.',
    },
  }),
}
