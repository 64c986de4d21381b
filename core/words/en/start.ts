import { choicesOf, sentencesOf } from '../values.ts'

export const startEn = {
  says: sentencesOf<'start'>()({
    'start.not-found':
      'There is no {target} session at provider {provider} on terminal {terminal}, so a new one is begun.',
    'start.target-type': 'The new session’s kind of target is {target}.',
    'start.new-action': 'The order for the timer is empty for now: what to do with it is decided later.',
    'start.deadline': {
      none: 'The payment has no processing deadline, so it cannot be late.',
      set: 'The clock is compared with the processing deadline: deadline {deadline}, now {now}.',
    },
    'start.session-started':
      'The change `session_started` is noted: a session with the target {target} has begun.',
    'start.timer-zero': 'The timer is set to 0 s: the machine will wake at once and take up the new session.',

    'start.go-on': 'The activity stays as it is: the next wake-up will find this session.',
  }),
  choices: choicesOf<'start'>()({
    'start.deadline>failure.deadline': {
      when: 'the deadline is reached',
      because: 'The deadline, {deadline}, is reached: it is {now} now.',
    },
    'start.deadline>start.session-started': {
      when: 'none, or still ahead',
      because: 'A session may still be started; deadline: {deadline}, now: {now}.',
    },
  }),
}
