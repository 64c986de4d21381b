import { choicesOf, sentencesOf } from '../values.ts'

export const failureRu = {
  says: sentencesOf<'failure'>()({
    'failure.deadline': 'Крайний срок обработки, {deadline}, наступил: платёж отклоняют, не начиная сессии.',
    'failure.enter': 'Разбирают отказ {failure}; вот что разбудило машину: {by}.',
    'failure.change-crash':
      'Смену сессии у возврата разбор отказа не предусматривает: пробуждение обрывается ошибкой.',
    'failure.class': 'Выясняют, временный ли отказ {failure}: от этого зависит, есть ли смысл в повторе.',
    'failure.timeout-crash':
      'Истёкшее время операции разбор отказа у возврата не предусматривает: пробуждение обрывается ошибкой.',
    'failure.fatal': 'Отказ окончательный, и дальнейшее зависит от цели: {target}.',
    'failure.status': 'Выясняют, портит ли отказ конверсию провайдера; код: {code}, уточнение: {sub}.',
    'failure.rollback': 'Платёж начинают откатывать из-за отказа {failure}, таймер ставят на 0 с.',
    'failure.refunded': 'Возврат {refund} начинают откатывать из-за отказа {failure}, таймер ставят на 0 с.',
    'failure.captured': 'Отказа при списании система не допускает: {failure} обрывает пробуждение ошибкой.',
    'failure.cancelled': 'Отказа при отмене система не допускает: {failure} обрывает пробуждение ошибкой.',
    'retry.policy': 'Отказ временный: для цели {target} берут правила повторов {policy}.',
    'retry.skip': 'В правилах {policy} пропускают столько шагов, сколько стоит на счётчике: {attempts}.',
    'retry.next-step': {
      left: 'Правила {policy}, на счётчике {attempts}: следующий повтор — через {wait}.',
      none: 'Правила {policy}, на счётчике {attempts}: больше повторов нет.',
    },
    'retry.restart': 'Сессию начнут заново через {wait}: записывают `session_started` и ставят таймер.',
    'retry.exhausted':
      'Правила {policy} больше повторов не дают, на счётчике {attempts}: отказ становится окончательным.',
  }),
  choices: choicesOf<'failure'>()({
    'failure.enter>failure.change-crash': {
      when: 'смена сессии у возврата',
      because: 'Сессия принадлежит возврату, а разбудило машину вот что: {by}.',
    },
    'failure.enter>failure.class': {
      when: 'любой другой отказ',
      because: 'Это не смена сессии у возврата; разбудило машину вот что: {by}.',
    },
    'failure.class>retry.policy': {
      when: 'отказ временный',
      because: 'Отказ {failure} временный: есть смысл попробовать ещё раз.',
    },
    'failure.class>failure.fatal': {
      when: 'отказ окончательный',
      because: 'Отказ {failure} не временный: повтор не поможет.',
    },
    'failure.class>failure.timeout-crash': {
      when: 'время операции возврата вышло',
      because: 'Отказ — {failure}, а сессия принадлежит возврату.',
    },
    'failure.fatal>failure.status': { when: 'цель — processed', because: 'Цель — {target}: платёж откатят.' },
    'failure.fatal>failure.captured': {
      when: 'цель — captured',
      because: 'Цель — {target}: неудачное списание считается ошибкой.',
    },
    'failure.fatal>failure.cancelled': {
      when: 'цель — cancelled',
      because: 'Цель — {target}: неудачная отмена считается ошибкой.',
    },
    'failure.fatal>failure.refunded': {
      when: 'это возврат',
      because: 'Цель — {target}: возврат откатят.',
    },
    'failure.status>failure.tell-error.start': {
      when: 'отказ учтут в конверсии',
      because: 'Отказ {code} с уточнением {sub} не из безобидных.',
    },
    'failure.status>failure.tell-finish.start': {
      when: 'провайдер ни при чём',
      because: 'Конверсии это не портит; код: {code}, уточнение: {sub}, безобидный: {benign}.',
    },
    'retry.next-step>retry.restart': {
      when: 'повтор остался',
      because: 'В правилах {policy} есть ещё повтор, ждать его {wait}; на счётчике {attempts}.',
    },
    'retry.next-step>retry.exhausted': {
      when: 'повторов не осталось',
      because: 'В правилах {policy} повторов больше нет; на счётчике {attempts}.',
    },
  }),
}
