import { choicesOf, sentencesOf } from '../values.ts'

export const resultRu = {
  says: sentencesOf<'result'>()({
    'result.handle': {
      given: 'Адаптер сказал, чего хочет дальше: {intent}.',
      none: 'Чего хочет дальше, адаптер не сказал: намерения в ответе нет.',
    },
    'callback.activated':
      'Намерение есть, и сессия снова активна: в изменения записывают `session_activated`.',
    'callback.silent':
      'Намерения нет: из ответа возьмут только транзакцию и состояние, а сессия останется приостановленной.',
    'result.bind-transaction': {
      none: 'Транзакции в ответе нет: привязывать нечего.',
      first: 'В ответе транзакция {given}, а к сессии ещё ничего не привязано.',
      compare: 'Сверяют транзакции: к сессии привязана {bound}, в ответе — {given}.',
    },
    'trx.bind': 'В изменения записывают `session_transaction_bound`: транзакция {trx} привязана к сессии.',
    'trx.violated':
      'К сессии привязана транзакция {bound}, а пришла {given}: договор нарушен, и пробуждение обрывается.',
    'result.update-proxy-state': {
      none: 'Нового состояния адаптер не прислал.',
      first: 'Адаптер впервые прислал своё состояние: {next}.',
      compare: 'Сверяют состояние адаптера: прежнее — {before}, в ответе — {next}.',
    },
    'state.keep': 'В изменения записывают `session_proxy_state_changed`: новое состояние адаптера — {next}.',
    'result.silent': {
      given: 'Намерение {intent} есть, значит, ответ ещё не исчерпан.',
      none: 'Намерения нет, и на этом ответ исчерпан.',
    },
    'silent.kept': {
      timed:
        'Сессия по-прежнему ждёт обратного вызова с тегом {tag}, таймер не трогают: он сработает в {due}.',
      untimed: 'Сессия по-прежнему ждёт обратного вызова с тегом {tag}; таймера у неё нет.',
    },
    'silent.timeout':
      'Таймер уже израсходован, а нового никто не поставил: сессия ждёт обратного вызова с тегом {tag} без срока.',
    'result.apply': {
      changes: 'Собранные изменения применяют к сессии по порядку: {changes}.',
      nothing: 'Изменений не собрано, сессия остаётся прежней.',
    },
    'result.interaction': {
      finish: 'Сессию завершают, и о плательщике речи уже нет.',
      complete: 'Адаптер просит закрыть взаимодействие с плательщиком; открытое взаимодействие: {open}.',
      leave: 'Закрыть взаимодействие адаптер не просит; открытое взаимодействие: {open}.',
    },
    'interaction.complete': 'Открытое взаимодействие {interaction} закрывают: плательщик своё сделал.',
    'interaction.complete-none':
      'Адаптер просит закрыть взаимодействие, но открытого нет; об этом только предупреждают.',
    'interaction.asked': {
      request: 'Адаптер просит показать плательщику новое взаимодействие.',
      nothing: 'Ничего нового показать плательщику адаптер не просит.',
    },
    'interaction.request':
      'Плательщику открывают взаимодействие {interaction}; оно заменит прежнее, если такое было.',
    'result.intent': {
      finish: 'Намерение — {intent}, итог — {status}.',
      sleep: 'Намерение — {intent}: адаптер хочет, чтобы его вызвали ещё раз позже.',
      suspend: 'Намерение — {intent}: адаптер хочет дождаться обратного вызова.',
    },
    'intent.cost': {
      given: 'Провайдер назвал стоимость: {changed_cost}.',
      none: 'Другой стоимости провайдер не назвал.',
    },
    'intent.changed-cost':
      'В изменения записывают `invoice_payment_cash_changed`: было {before}, стало {after}.',
    'intent.token-given': {
      given: 'Адаптер прислал токен для повторных платежей.',
      none: 'Токена для повторных платежей адаптер не прислал.',
    },
    'intent.token': 'В изменения записывают `invoice_payment_rec_token_acquired`: получен токен {token}.',
    'intent.finish-success': 'Сессия заканчивается успехом: в изменения записывают `session_finished`.',
    'intent.finish-failure':
      'Сессия заканчивается отказом {failure}: в изменения записывают `session_finished`.',
    'intent.sleep': 'Адаптер просит спросить его ещё раз через {wait}: таймер ставят на {until}.',
    'intent.bind-tag':
      'Реестру тегов сообщают, что тег {tag} ведёт к платежу {payment} счёта {invoice}: по нему обратный вызов найдёт машину.',
    'intent.suspend': 'Адаптер просит подождать обратного вызова с тегом {tag} до {until}.',
  }),
  choices: choicesOf<'result'>()({
    'result.handle>callback.activated': {
      when: 'намерение есть',
      because: 'Адаптер назвал намерение: {intent}.',
    },
    'result.handle>callback.silent': {
      when: 'намерения нет',
      because: 'Адаптер ответил молча, без намерения.',
    },
    'result.bind-transaction>trx.bind': {
      when: 'новая или с новыми сведениями',
      because: 'Транзакцию {given} надо записать; ранее привязанная: {bound}.',
    },
    'result.bind-transaction>trx.violated': {
      when: 'другой номер транзакции',
      because: 'Привязана транзакция {bound}, а в ответе другая — {given}.',
    },
    'result.bind-transaction>result.update-proxy-state': {
      when: 'её нет или она та же',
      because: 'Записывать нечего; привязана: {bound}, в ответе: {given}.',
    },
    'result.update-proxy-state>state.keep': {
      when: 'состояние другое',
      because: 'Состояние изменилось; прежнее: {before}, новое: {next}.',
    },
    'result.update-proxy-state>result.silent': {
      when: 'его нет или оно то же',
      because: 'Менять нечего; прежнее состояние: {before}, в ответе: {next}.',
    },
    'result.silent>result.interaction': {
      when: 'намерение есть',
      because: 'Намерение {intent} есть: ответ разбирают дальше.',
    },
    'result.silent>silent.kept': {
      when: 'молча, на обратный вызов',
      because: 'Намерения нет; машину разбудил {by}, и таймер при этом не израсходован.',
    },
    'result.silent>silent.timeout': {
      when: 'молча, на таймер',
      because: 'Намерения нет; машину разбудил {by}, и теперь он израсходован.',
    },
    'result.interaction>interaction.complete': {
      when: 'закрыть, и есть что',
      because: 'Адаптер просит закрыть взаимодействие, и оно открыто.',
    },
    'result.interaction>interaction.complete-none': {
      when: 'закрыть, но нечего',
      because: 'Адаптер просит закрыть взаимодействие, но ни одно не открыто.',
    },
    'result.interaction>interaction.asked': {
      when: 'закрывать не просят',
      because: 'Закрыть взаимодействие адаптер не просит; открытое взаимодействие: {open}.',
    },
    'result.interaction>result.intent': {
      when: 'намерение — finish',
      because: 'Намерение — завершить сессию: взаимодействия оно не касается.',
    },
    'interaction.asked>interaction.request': {
      when: 'просит открыть',
      because: 'Адаптер просит открыть плательщику взаимодействие.',
    },
    'interaction.asked>result.intent': {
      when: 'ничего не просит',
      because: 'Нового взаимодействия адаптер не просит.',
    },
    'result.intent>intent.cost': {
      when: 'намерение — finish, успех',
      because: 'Намерение — {intent}, итог — {status}.',
    },
    'result.intent>intent.finish-failure': {
      when: 'намерение — finish, отказ',
      because: 'Намерение — {intent}, итог — {status}.',
    },
    'result.intent>intent.sleep': {
      when: 'намерение — sleep',
      because: 'Намерение — {intent}: адаптер хочет, чтобы его спросили ещё раз.',
    },
    'result.intent>intent.bind-tag': {
      when: 'намерение — suspend',
      because: 'Намерение — {intent}: адаптер хочет дождаться обратного вызова.',
    },
    'intent.cost>intent.changed-cost': {
      when: 'прислана',
      because: 'В ответе названа стоимость {changed_cost}; даже равная прежней, она считается изменением.',
    },
    'intent.cost>intent.token-given': {
      when: 'не прислана',
      because: 'Стоимости в ответе нет: она остаётся прежней.',
    },
    'intent.token-given>intent.token': { when: 'прислан', because: 'В ответе есть токен.' },
    'intent.token-given>intent.finish-success': {
      when: 'не прислан',
      because: 'Токена в ответе нет.',
    },
  }),
}
