import { choicesOf, sentencesOf } from '../values.ts'

export const machineEn = {
  says: sentencesOf<'machine'>()({
    'door.timer': {
      first: 'The timer has fired, it is {now}: the machine sets to work.',
      again: 'A failed wake-up is run again, it is {now}; this is re-run number {rerun}.',
    },
    'door.callback': {
      unmatched: 'The tag {tag} has come, but there is no session that could wait for it.',
      matched: 'The tag {tag} has come; the session’s status is {status}, its newest tag: {newest}.',
    },
    'callback.unknown-tag': 'The registry does not know the tag {tag}: the callback belongs to nobody.',
    'callback.refused':
      'The session does not wait for the tag {tag}: the callback is refused, and nothing is done.',
    'callback.accepted': 'The tag {tag} is the right one: the callback will be handed to the adapter.',
    'door.change-session': {
      unmatched: 'The tag {tag} has come, but there is no session that could wait for it.',
      matched: 'The tag {tag} has come; the session’s status is {status}, its newest tag: {newest}.',
    },
    'change.unknown-tag': 'The registry does not know the tag {tag}: there is nothing to change.',
    'change.refused':
      'The session does not wait for the tag {tag}: the change is refused, and nothing is done.',
    'change.accepted':
      'The session with the tag {tag} ends with the failure {failure}; the adapter is not asked.',
    'door.call-failed': 'The machine is down and takes no calls; the reason: {reason}.',
    'door.repair': {
      down: 'The machine is down, so there is something to repair.',
      open: 'The machine is not down, but its doors are open: a repair comes in, as in the recordings.',
      working: 'The machine is working: only one that is down can be repaired.',
    },
    'repair.no-need': 'The machine is working: there is nothing to repair.',
    'repair.compatible': 'The scenario {scenario} is checked against the activity {activity}.',
    'repair.complex': {
      found: 'The first scenario on the list that fits the activity {activity} is taken: {chosen}.',
      nothing: 'The list is searched for a scenario that fits the activity {activity}, but there is none.',
    },
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
    'machine.validate': 'Before storing, a check is made that the state takes {changes}.',
    'machine.invalid-transition':
      'With the activity {activity} the cost must not change: the wake-up breaks off with the error `invalid_transition`.',
    'machine.refund-wrap-crash':
      'A refund cannot take one of the changes ({changes}): the wake-up breaks off with an error.',
    'machine.store': {
      nothing: 'There is nothing to store; the timer: {timer}.',
      timed: 'The changes are stored: {changes}; the timer stands at {timer}.',
      untimed: 'The changes are stored: {changes}; there is no timer.',
    },
    'machine.rest':
      'It is decided where the machine waits from here; its activity: {activity}, its timer: {due}.',
    'machine.refused': 'The caller is refused with {answer}; the machine’s state and timer are untouched.',
    'machine.raised': 'The error {reason} has broken off the wake-up: all that it collected is lost.',
    'machine.schedule-rerun':
      'The error {reason} broke off the wake-up; the scheduler will run it again on the same state at {due}.',
    'machine.stop':
      'The machine stops because of the error {reason}: its timer is gone, and only a repair can help.',
    'machine.rerun':
      'The machine waits for the scheduler to run the wake-up again at {due}; the error {reason} broke it off.',
    'machine.failed': 'The machine is down and waits for a repair; the reason: {reason}.',
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
      when: 'another tag, or not waiting',
      because: 'The session does not wait for the tag {tag}; its status: {status}, its newest tag: {newest}.',
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
      when: 'another tag, or not waiting',
      because: 'The session does not wait for the tag {tag}; its status: {status}, its newest tag: {newest}.',
    },
    'door.change-session>change.accepted': {
      when: 'the session waits for this very tag',
      because: 'The session’s status is {status}, and its newest tag is {newest}.',
    },
    'door.repair>repair.no-need': {
      when: 'the machine is working',
      because: 'The machine is not down, and its doors are closed.',
    },
    'door.repair>repair.compatible': {
      when: 'it is down, or doors are open',
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
      because:
        'The activity {activity} is work on a session, and the machine falls asleep; its timer: {due}.',
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
      because:
        'The scheduler runs the error {reason} again; re-runs so far: {reruns}, what woke the machine: {by}.',
    },
    'machine.raised>machine.stop': {
      when: 'nobody will run it again',
      because:
        'The error is {reason}; such errors are run again: {retryable}, re-runs so far: {reruns}, what woke the machine: {by}.',
    },
  }),
}
