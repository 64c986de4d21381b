import { choicesOf, sentencesOf } from '../values.ts'

export const finishRu = {
  says: sentencesOf<'finish'>()({
    'finish.begin': 'Платёж принимает от сессии её изменения; вот они: {changes}.',
    'finish.wrap':
      'В изменениях сессии указывают цель, {target}; изменённая стоимость и токен остаются без неё.',
    'finish.refund-wrap': {
      refund: 'Сессия принадлежит возврату {refund}, и это надо указать в изменениях.',
      payment: 'Сессия принадлежит самому платежу: указывать возврат не нужно.',
    },
    'wrap.refund': 'Во всех изменениях указывают возврат {refund}: {changes}.',
    'finish.status': {
      over: 'Сессия закончена: статус — {status}, результат — {result}.',
      open: 'Сессия ещё не закончена: статус — {status}.',
    },
    'finish.succeeded': 'Сессия завершена успешно: цель {target} достигнута.',
    'finish.target-type':
      'Об успехе детектору сбоев говорят, только когда платёж обрабатывают; цель — {target}.',
    'finish.collapse': {
      changed: 'За сессию пришла стоимость {changed_cost}: придержанное под прежнюю надо вернуть.',
      same: 'Стоимость за сессию не изменилась.',
    },
    'finish.rollback-limits':
      'Стоимость другая, поэтому лимиты, придержанные для платежа {payment}, возвращают.',
    'finish.rollback-accounting':
      'Стоимость другая, поэтому проводки, придержанные для платежа {payment}, откатывают.',
    'finish.timer-zero': 'Таймер ставят на 0 с: машина сразу же перейдёт к следующей работе.',
    'finish.failed': 'Сессия завершена отказом {failure}: дальше его разбирают.',
    'finish.go-on': 'Сессия не закончена, её статус — {status}: изменения и таймер остаются как есть.',
  }),
  choices: choicesOf<'finish'>()({
    'finish.refund-wrap>wrap.refund': {
      when: 'это возврат',
      because: 'Сессия принадлежит возврату {refund}.',
    },
    'finish.refund-wrap>finish.status': {
      when: 'это платёж',
      because: 'Сессия принадлежит самому платежу.',
    },
    'finish.status>finish.succeeded': {
      when: 'завершена успешно',
      because: 'Статус сессии — {status}, результат — {result}.',
    },
    'finish.status>finish.failed': {
      when: 'завершена отказом',
      because: 'Статус сессии — {status}, результат — {result}.',
    },
    'finish.status>finish.go-on': {
      when: 'ещё не завершена',
      because: 'Статус сессии — {status}, результата пока нет.',
    },
    'finish.target-type>finish.notify.start': {
      when: 'цель — processed',
      because: 'Цель — {target}: об удаче сообщают детектору сбоев.',
    },
    'finish.target-type>finish.timer-zero': {
      when: 'другая цель',
      because: 'Цель — {target}: детектору сбоев сообщать не о чём.',
    },
    'finish.collapse>finish.rollback-limits': {
      when: 'стоимость изменилась',
      because: 'За сессию пришла новая стоимость: {changed_cost}.',
    },
    'finish.collapse>finish.timer-zero': {
      when: 'стоимость прежняя',
      because: 'Новой стоимости за сессию не приходило.',
    },
  }),
}
