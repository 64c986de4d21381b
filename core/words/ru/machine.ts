import { choicesOf, sentencesOf } from '../values.ts'

export const machineRu = {
  says: sentencesOf<'machine'>()({
    'door.timer': {
      first: 'Сработал таймер, сейчас {now}: машина берётся за работу.',
      again: 'Неудачное пробуждение повторяют, сейчас {now}; номер повтора — {rerun}.',
    },
    'door.callback': {
      unmatched: 'Пришёл тег {tag}, но сессии, которая могла бы его ждать, нет.',
      matched: 'Пришёл тег {tag}; статус сессии — {status}, её самый новый тег: {newest}.',
    },
    'callback.unknown-tag': 'Тега {tag} реестр не знает: вызов не к кому отнести.',
    'callback.refused': 'Сессия не ждёт тега {tag}: обратный вызов отклоняют, ничего не сделав.',
    'callback.accepted': 'Тег {tag} тот самый: обратный вызов передадут адаптеру.',
    'door.change-session': {
      unmatched: 'Пришёл тег {tag}, но сессии, которая могла бы его ждать, нет.',
      matched: 'Пришёл тег {tag}; статус сессии — {status}, её самый новый тег: {newest}.',
    },
    'change.unknown-tag': 'Тега {tag} реестр не знает: менять нечего.',
    'change.refused': 'Сессия не ждёт тега {tag}: смену отклоняют, ничего не сделав.',
    'change.accepted': 'Сессию с тегом {tag} заканчивают отказом {failure}, не спрашивая адаптер.',
    'door.call-failed': 'Машина сломана и вызовов не принимает; причина: {reason}.',
    'door.repair': {
      down: 'Машина сломана: восстанавливать есть что.',
      open: 'Машина не сломана, но двери открыты: восстановление войдёт, как в записях.',
      working: 'Машина работает: восстановить можно только сломанную.',
    },
    'repair.no-need': 'Машина работает: восстанавливать нечего.',
    'repair.compatible': 'Сверяют сценарий {scenario} с активностью {activity}.',
    'repair.complex': {
      found: 'Из списка берут первый сценарий, который подходит к активности {activity}: {chosen}.',
      nothing: 'В списке ищут сценарий, который подходит к активности {activity}, но такого нет.',
    },
    'repair.hold': 'Сценарий {scenario} будет действовать до конца этого пробуждения.',
    'repair.refused': 'Сценарий {scenario} к активности {activity} не подходит: ничего не сделано.',
    'repair.refused-complex':
      'К активности {activity} не подходит ни один сценарий из списка: ничего не сделано.',
    'machine.asleep': {
      still: 'Машина спит без таймера: разбудить её можно только извне.',
      waiting: 'Машина спит без таймера и ждёт обратного вызова с тегом {tag}.',
      suspended: 'Машина спит до {due} и ждёт обратного вызова с тегом {tag}.',
      due: 'Машина уснула, но таймер сработает сразу: он стоит на {due}.',
      armed: 'Машина спит до {due}.',
    },
    'machine.validate': 'Перед сохранением проверяют, примет ли состояние {changes}.',
    'machine.invalid-transition':
      'При активности {activity} стоимость менять нельзя: пробуждение обрывается ошибкой `invalid_transition`.',
    'machine.refund-wrap-crash':
      'Возврат не умеет принять одно из изменений ({changes}): пробуждение обрывается ошибкой.',
    'machine.store': {
      nothing: 'Сохранять нечего; таймер: {timer}.',
      timed: 'Изменения сохраняют: {changes}; таймер стоит на {timer}.',
      untimed: 'Изменения сохраняют: {changes}; таймера нет.',
    },
    'machine.rest': 'Решают, где машине ждать дальше; активность: {activity}, таймер: {due}.',
    'machine.refused': 'Вызвавшему отвечают отказом {answer}; состояние и таймер машины не тронуты.',
    'machine.raised': 'Пробуждение оборвала ошибка {reason}: всё, что в нём собрано, потеряно.',
    'machine.schedule-rerun':
      'Пробуждение оборвала ошибка {reason}; планировщик повторит его на том же состоянии в {due}.',
    'machine.stop':
      'Машина останавливается из-за ошибки {reason}: таймера больше нет, помочь может только восстановление.',
    'machine.rerun':
      'Машина ждёт до {due}, когда планировщик повторит пробуждение; оборвала его ошибка {reason}.',
    'machine.failed': 'Машина сломана и ждёт восстановления; причина: {reason}.',
    'machine.left': 'Машина перешла к активности {activity}: работа с этой сессией позади.',
  }),
  choices: choicesOf<'machine'>()({
    'door.callback>callback.unknown-tag': {
      when: 'тег незнаком',
      because: 'Тега {tag} нет в реестре.',
    },
    'door.callback>door.call-failed': {
      when: 'машина сломана',
      because: 'Тег {tag} известен, но машина сломана.',
    },
    'door.callback>callback.refused': {
      when: 'тег не тот или сессия не ждёт',
      because: 'Сессия не ждёт тега {tag}; её статус: {status}, самый новый тег: {newest}.',
    },
    'door.callback>callback.accepted': {
      when: 'сессия ждёт именно этот тег',
      because: 'Статус сессии — {status}, и её самый новый тег — {newest}.',
    },
    'door.change-session>change.unknown-tag': {
      when: 'тег незнаком',
      because: 'Тега {tag} нет в реестре.',
    },
    'door.change-session>door.call-failed': {
      when: 'машина сломана',
      because: 'Тег {tag} известен, но машина сломана.',
    },
    'door.change-session>change.refused': {
      when: 'тег не тот или сессия не ждёт',
      because: 'Сессия не ждёт тега {tag}; её статус: {status}, самый новый тег: {newest}.',
    },
    'door.change-session>change.accepted': {
      when: 'сессия ждёт именно этот тег',
      because: 'Статус сессии — {status}, и её самый новый тег — {newest}.',
    },
    'door.repair>repair.no-need': {
      when: 'машина работает',
      because: 'Машина не сломана, а двери закрыты.',
    },
    'door.repair>repair.compatible': {
      when: 'сломана или двери открыты',
      because: 'Машина сломана: {down}; двери: {doors}.',
    },
    'repair.compatible>repair.hold': {
      when: 'подходит',
      because: 'Сценарий {scenario} подходит к активности {activity}.',
    },
    'repair.compatible>repair.refused': {
      when: 'не подходит',
      because: 'Сценарий {scenario} не подходит к активности {activity}.',
    },
    'repair.compatible>repair.complex': {
      when: 'сценарий — список',
      because: 'Сценарий {scenario} — это список, из него ещё надо выбрать.',
    },
    'repair.complex>repair.hold': {
      when: 'есть подходящий',
      because: 'К активности {activity} первым из списка подходит {chosen}.',
    },
    'repair.complex>repair.refused-complex': {
      when: 'подходящего нет',
      because: 'К активности {activity} не подходит ни один сценарий из списка.',
    },
    'machine.validate>machine.store': {
      when: 'изменения годятся',
      because: 'Состояние принимает {changes}.',
    },
    'machine.validate>machine.invalid-transition': {
      when: 'стоимость менять нельзя',
      because: 'При активности {activity} стоимость менять нельзя: {rejection}.',
    },
    'machine.validate>machine.refund-wrap-crash': {
      when: 'возврат не умеет такого принять',
      because: 'Возврат не умеет принять одно из изменений: {rejection}.',
    },
    'machine.rest>machine.asleep': {
      when: 'работа с сессией не закончена',
      because: 'Активность {activity} — это работа с сессией, и машина засыпает; таймер: {due}.',
    },
    'machine.rest>machine.rerun': {
      when: 'назначен повтор пробуждения',
      because: 'Планировщик повторит пробуждение в {due}.',
    },
    'machine.rest>machine.failed': {
      when: 'машина сломана',
      because: 'Пробуждение оборвала ошибка {reason}, и повторять его никто не будет.',
    },
    'machine.rest>machine.left': {
      when: 'сессия позади',
      because: 'Активность теперь — {activity}: это уже не работа с сессией.',
    },
    'machine.raised>machine.schedule-rerun': {
      when: 'пробуждение можно повторить',
      because:
        'Ошибку {reason} планировщик повторяет, а повторов было {reruns}; разбудило машину вот что: {by}.',
    },
    'machine.raised>machine.stop': {
      when: 'повторять не станут',
      because:
        'Ошибка — {reason}; повторяют ли такие: {retryable}, повторов было: {reruns}, разбудило машину вот что: {by}.',
    },
  }),
}
