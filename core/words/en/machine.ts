import { choicesOf, sentencesOf } from '../values.ts'

export const machineEn = {
  says: sentencesOf<'machine'>()({
    'door.timer': {
      first: 'The timer has fired, it is {now}: the machine sets to work.',
      again: 'A failed wake-up is run again, it is {now}; this is re-run number {rerun}.',
    },
    'door.callback':
      'A callback has come with the tag {tag}; the session’s status is {status}, its newest tag: {newest}.',
    'callback.unknown-tag': 'The registry does not know the tag {tag}: the callback belongs to nobody.',
    'callback.refused':
      'The tag {tag} does not fit the session: its status is {status}, its newest tag {newest}; nothing is done.',
    'callback.accepted': 'The tag {tag} is the right one: the callback will be handed to the adapter.',
    'door.change-session':
      'A session change has come with the tag {tag}; the session’s status is {status}, its newest tag: {newest}.',
    'change.unknown-tag': 'The registry does not know the tag {tag}: there is nothing to change.',
    'change.refused':
      'The tag {tag} does not fit the session: its status is {status}, its newest tag {newest}; nothing is done.',
    'change.accepted':
      'The session with the tag {tag} ends with the failure {failure}; the adapter is not asked.',
    'door.call-failed': 'The machine is down and takes no calls; what brought it down: {reason}.',
    'door.repair': 'Only a machine that is down can be repaired: down {down}, doors {doors}.',
    'repair.no-need': 'The machine is working: there is nothing to repair.',
    'repair.compatible': 'The scenario {scenario} is held against the activity {activity}.',
    'repair.complex': 'The first scenario on the list that fits the activity {activity} is taken: {chosen}.',
    'repair.hold': 'The scenario {scenario} will hold until the end of this wake-up.',
    'repair.refused': 'The scenario {scenario} does not fit the activity {activity}: nothing is done.',
    'repair.refused-complex': 'No scenario on the list fits the activity {activity}: nothing is done.',
    'machine.asleep': {
      still: 'The machine sleeps without a timer: only the outside can wake it.',
      waiting: 'The machine sleeps without a timer and waits for a callback with the tag {tag}.',
      suspended: 'The machine sleeps until {due} and waits for a callback with the tag {tag}.',
      due: 'The machine has fallen asleep, but its timer fires at once: it is set to {due}.',
      armed: 'The machine sleeps until {due}.',
    },
    'machine.validate': 'Before storing, will the state take {changes}? Anything in the way: {rejection}.',
    'machine.invalid-transition':
      'With the activity {activity} the cost must not change: the wake-up breaks off with the error `invalid_transition`.',
    'machine.refund-wrap-crash':
      'A refund cannot take one of the changes ({changes}): the wake-up breaks off with an error.',
    'machine.store': {
      nothing: 'There is nothing to store; the timer: {timer}.',
      timed: 'The changes are stored ({changes}); the timer stands at {timer}.',
      untimed: 'The changes are stored ({changes}); there is no timer.',
    },
    'machine.rest':
      'Where does the machine wait from here? Its activity is {activity}, it is down: {down}, its timer: {due}.',
    'machine.refused': 'The caller is refused with {answer}; the machine’s state and timer are untouched.',
    'machine.raised':
      'The error {reason} has broken off the wake-up, its changes are lost; woken by {by}, re-runs so far: {reruns}.',
    'machine.schedule-rerun':
      'The scheduler will run the wake-up again on the same state at {due}; the error {reason} broke it off.',
    'machine.stop':
      'The machine stops because of the error {reason}: its timer is gone, and only a repair can help.',
    'machine.rerun':
      'The machine waits for the scheduler to run the wake-up again at {due}; the error {reason} broke it off.',
    'machine.failed': 'The machine is down and waits for a repair; what brought it down: {reason}.',
    'machine.left': 'The machine has moved on to the activity {activity}: work on this session is over.',
  }),
  choices: choicesOf<'machine'>()({
    'door.callback>callback.unknown-tag': {
      when: 'the tag is unknown',
      because: 'The tag {tag} is not in the registry.',
    },
    'door.callback>door.call-failed': {
      when: 'the machine is down',
      because: 'The tag {tag} is known, but the machine is down.',
    },
    'door.callback>callback.refused': {
      when: 'another tag, or the session does not wait',
      because: 'The tag {tag} has come, but the session’s status is {status} and its newest tag {newest}.',
    },
    'door.callback>callback.accepted': {
      when: 'the session waits for this very tag',
      because: 'The session’s status is {status}, and its newest tag is {newest}.',
    },
    'door.change-session>change.unknown-tag': {
      when: 'the tag is unknown',
      because: 'The tag {tag} is not in the registry.',
    },
    'door.change-session>door.call-failed': {
      when: 'the machine is down',
      because: 'The tag {tag} is known, but the machine is down.',
    },
    'door.change-session>change.refused': {
      when: 'another tag, or the session does not wait',
      because: 'The tag {tag} has come, but the session’s status is {status} and its newest tag {newest}.',
    },
    'door.change-session>change.accepted': {
      when: 'the session waits for this very tag',
      because: 'The session’s status is {status}, and its newest tag is {newest}.',
    },
    'door.repair>repair.no-need': {
      when: 'the machine is working',
      because: 'The machine is not down, and its doors are closed: {doors}.',
    },
    'door.repair>repair.compatible': {
      when: 'the machine is down, or its doors are open',
      because: 'The machine is down: {down}; its doors: {doors}.',
    },
    'repair.compatible>repair.hold': {
      when: 'the scenario fits',
      because: 'The scenario {scenario} fits the activity {activity}.',
    },
    'repair.compatible>repair.refused': {
      when: 'the scenario does not fit',
      because: 'The scenario {scenario} does not fit the activity {activity}.',
    },
    'repair.compatible>repair.complex': {
      when: 'the scenario is a list',
      because: 'The scenario {scenario} is a list, of which one has to be chosen.',
    },
    'repair.complex>repair.hold': {
      when: 'one of them fits',
      because: 'The first on the list to fit the activity {activity} is {chosen}.',
    },
    'repair.complex>repair.refused-complex': {
      when: 'none of them fits',
      because: 'No scenario on the list fits the activity {activity}.',
    },
    'machine.validate>machine.store': {
      when: 'the changes are sound',
      because: 'The state takes {changes}.',
    },
    'machine.validate>machine.invalid-transition': {
      when: 'the cost must not change',
      because: 'With the activity {activity} the cost must not change: {rejection}.',
    },
    'machine.validate>machine.refund-wrap-crash': {
      when: 'a refund cannot take such a change',
      because: 'A refund cannot take one of the changes: {rejection}.',
    },
    'machine.rest>machine.asleep': {
      when: 'work on the session goes on',
      because: 'The activity is {activity}: the machine falls asleep; its timer: {due}.',
    },
    'machine.rest>machine.rerun': {
      when: 'a re-run is scheduled',
      because: 'The scheduler will run the wake-up again at {due}.',
    },
    'machine.rest>machine.failed': {
      when: 'the machine is down',
      because: 'The error {reason} broke off the wake-up, and nobody will run it again.',
    },
    'machine.rest>machine.left': {
      when: 'the session is behind it',
      because: 'The activity is now {activity}: that is no longer work on a session.',
    },
    'machine.raised>machine.schedule-rerun': {
      when: 'the wake-up can be run again',
      because: 'Woken by {by}, the error {reason} is one to be run again, re-runs so far: {reruns}.',
    },
    'machine.raised>machine.stop': {
      when: 'nobody will run it again',
      because:
        'Woken by {by}; the error is {reason}, to be run again: {retryable}, re-runs so far: {reruns}.',
    },
  }),
}
