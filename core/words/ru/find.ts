import { choicesOf, sentencesOf } from '../values.ts'

export const findRu = {
  says: sentencesOf<'find'>()({
    'find.activity': 'Машина смотрит, на чём остановилась: её активность — {activity}.',
    'find.session': 'По активности {activity} видно, о чём речь: о платеже или о возврате.',
    'find.target': 'Цель платежа — {target}: к этому его ведут.',
    'find.by-target': 'Среди сессий платежа ищут ту, что ведёт к цели {target}.',
    'find.target-type': 'По цели определяют её вид, {target}: сессии каждого вида лежат в своём списке.',
    'find.newest-of-type':
      'Из сессий вида {target} берут самую новую с нынешним маршрутом: провайдер {provider}, терминал {terminal}.',
    'find.refund-session': 'У возврата {refund} свой список сессий; берут самую новую из него.',
    'find.found':
      'Проверяют, нашлась ли сессия с целью {target} у провайдера {provider} на терминале {terminal}.',
    'process.found': 'Работа пойдёт с найденной сессией: цель — {target}, статус — {status}.',
    'process.repair-check': {
      plain: 'Это пробуждение — не восстановление, поэтому готового исхода у сессии нет.',
      repair: 'Восстановление принесло сценарий для сессии: {scenario}.',
    },
    'process.payment-info':
      'Для адаптера собирают сведения о магазине, счёте {invoice} и платеже {payment} на {cost}.',
    'process.set-payment-info': 'Собранную платёжную информацию кладут в сессию на время этого пробуждения.',
    'process.deduce-activity':
      'Чем занята сессия, видно по её статусу, {status}, и по тому, есть ли сценарий восстановления.',
    'process.dispatch': {
      plain: 'Что делать дальше, зависит от статуса сессии: {status}.',
      repair: 'Восстановление принесло готовый исход; статус сессии — {status}.',
    },
    'finished.as-is': 'Сессия уже завершена: менять нечего, таймер не трогают.',
  }),
  choices: choicesOf<'find'>()({
    'find.session>find.target': {
      when: 'это платёж',
      because: 'Активность {activity} относится к платежу.',
    },
    'find.session>find.refund-session': {
      when: 'это возврат',
      because: 'Активность {activity} относится к возврату.',
    },
    'find.found>start.not-found': {
      when: 'сессии нет',
      because: 'Сессии с целью {target} у провайдера {provider} на терминале {terminal} ещё нет.',
    },
    'find.found>process.found': {
      when: 'сессия есть',
      because: 'Сессия с целью {target} нашлась, её статус — {status}.',
    },
    'process.repair-check>process.payment-info': {
      when: 'готового исхода нет',
      because: 'Это пробуждение не принесло сценария, который задаёт исход сессии.',
    },
    'process.repair-check>repair.fail-result': {
      when: 'завершить сессию отказом',
      because: 'Сценарий восстановления — {scenario}: сессию велено провалить.',
    },
    'process.repair-check>repair.fulfill-result': {
      when: 'завершить сессию успехом',
      because: 'Сценарий восстановления — {scenario}: сессию велено считать выполненной.',
    },
    'process.dispatch>active.begin': {
      when: 'активна',
      because: 'Статус сессии — {status}: пора обратиться к адаптеру.',
    },
    'process.dispatch>suspended.timeout': {
      when: 'ждёт',
      because: 'Статус сессии — {status}, а таймер сработал: ожидание истекло.',
    },
    'process.dispatch>repair.apply': {
      when: 'есть готовый исход',
      because: 'Восстановление принесло готовый исход, поэтому статус {status} уже не важен.',
    },
    'process.dispatch>finished.as-is': {
      when: 'завершена',
      because: 'Статус сессии — {status}: работы в ней не осталось.',
    },
  }),
}
