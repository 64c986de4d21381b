import { choicesOf, sentencesOf } from '../values.ts'

export const startRu = {
  says: sentencesOf<'start'>()({
    'start.not-found':
      'Сессии с целью {target} у провайдера {provider} на терминале {terminal} нет, поэтому начинают новую.',
    'start.target-type': 'Вид цели новой сессии — {target}.',
    'start.new-action': 'Указание таймеру пока пустое: что с ним делать, решат дальше.',
    'start.deadline': {
      none: 'Крайнего срока обработки у платежа нет, поэтому и опоздать он не может.',
      set: 'Часы сверяют с крайним сроком обработки: срок — {deadline}, сейчас — {now}.',
    },
    'start.session-started': 'В изменения записывают `session_started`: началась сессия с целью {target}.',
    'start.timer-zero': 'Таймер ставят на 0 с: машина проснётся сразу же и возьмётся за новую сессию.',
    'start.go-on': 'Активность остаётся прежней: в следующее пробуждение машина найдёт эту сессию.',
  }),
  choices: choicesOf<'start'>()({
    'start.deadline>failure.deadline': {
      when: 'срок наступил',
      because: 'Крайний срок, {deadline}, уже наступил: сейчас {now}.',
    },
    'start.deadline>start.session-started': {
      when: 'нет или ещё впереди',
      because: 'Сессию ещё можно начать; крайний срок: {deadline}, сейчас: {now}.',
    },
  }),
}
