import type { Wake } from 'sessionscope/language/moment.ts'
import type { NoWay, Stop } from 'sessionscope/run/failing.ts'
import type { PartRole, RepairKind } from 'sessionscope/run/rehearse.ts'
import { RERUNS } from 'sessionscope/steps/machine.ts'

const about: Readonly<Record<RepairKind, string>> = {
  fail_session: 'Ends the session with a failure, as if the adapter had answered so.',
  fulfill_session: 'Ends the session with a success, as if the adapter had answered so.',
  fail_pre_processing: 'Fails a payment that broke down before its session.',
  skip_inspector: 'Puts a risk score in place of the inspector’s; before the session, too.',
  complex: 'A list of repairs; the first one that fits counts.',
}

const roles: Readonly<Record<PartRole, (activity: string) => string>> = {
  decides: activity => `Decides: the first one that fits \`${activity}\`.`,
  'not needed': () => 'Fits, but one above decides.',
  'does not fit': activity => `Does not fit \`${activity}\`, passed over.`,
  nested: () => 'A nested complex never fits, passed over.',
}

const noWay: Readonly<Record<NoWay, string>> = {
  down: 'The machine is down already, or fails in this very wake-up.',
  left: 'The payment has left the session stage: the adapter is not called any more.',
  'leads out':
    'What comes next leads out of the session stage with no call of the adapter: nothing can fail.',
  'nothing wakes it': 'No timer is armed and no callback is waited for: nothing calls the adapter.',
}

const brokenOff: Readonly<Record<Wake['by'], string>> = {
  timer: 'while the timer was handled',
  callback: 'while a callback was handled',
  change_session: 'while a session change was handled',
  repair: 'while a repair was handled',
}

const notRerun: Readonly<Record<Stop['because'], string>> = {
  class: 'Does not run it again: only `resource_unavailable` and `result_unknown` are.',
  'used up': `Does not run it again: all ${RERUNS} re-runs have ended with an error.`,
  'not a timer': 'Does not run it again: only a wake-up by the timer is.',
}

/** Why the door refuses a repair, by the system’s own word for it. */
const refusals: Readonly<Record<string, (activity: string) => string>> = {
  working: () => 'The machine works, there is nothing to repair.',
  activity_not_compatible_with_scenario: activity => `Does not fit \`${activity}\`.`,
  activity_not_compatible_with_complex_scenario: activity => `No element fits \`${activity}\`.`,
}

export const repair = {
  title: (step: number) => `Rehearse a repair at step ${step}`,
  close: 'Close',
  repairs: 'Repairs',
  about,
  allowed: 'The door lets it in',
  refused: 'The door refuses',
  refusals,
  atWork: 'Cannot come now: the machine is in the middle of a wake-up. Go to where it rests.',
  quoted: { before: '“', after: '”' },
  staysDown:
    'The machine stays down as it was. The caller sees an unexpected result; the reason stands in the log.',
  given: 'What it is given',
  none: 'The list is empty: no element can fit.',
  kind: 'Kind of repair',
  part: (place: number) => `Element ${place}`,
  fields: 'Fields',
  noFields: 'What a nested one holds makes no difference.',
  addPart: 'Add an element',
  up: (place: number) => `Move element ${place} up`,
  down: (place: number) => `Move element ${place} down`,
  removePart: (place: number) => `Remove element ${place}`,
  roles,
  foretold: 'What would happen',
  mendFirst: 'Mend the fields: then it is worked out.',
  changes: 'Changes, in order',
  noChanges: 'None.',
  raised: 'Breaks off with an error; nothing is stored',
  action: 'Timer',
  timerSet: (at: string, wait: string) => `is set to ${at}, in ${wait}`,
  timerAtOnce: (at: string) => `is set to fire at once, at ${at}`,
  timerKept: 'stays as it is',
  timerGone: 'is not armed',
  calls: 'Calls',
  noCalls: 'Nobody is called: the adapter is not, that is what a repair is for.',
  told: 'told',
  activity: 'Activity',
  next: 'Then',
  rests: {
    'machine.asleep': 'the machine works again and sleeps',
    'machine.left': 'the machine works again; the session stage is behind it',
    'machine.failed': 'the machine is down',
    'machine.rerun': 'the machine waits for its re-run',
  } as Readonly<Record<string, string>>,
  ignored: 'Let in and lost: there is no session to apply it to. The wake-up goes as if no repair had come.',
  restarted:
    'The failure is transient and a retry is left: the session starts anew instead. To fail for certain, give a fatal one.',
  request: 'Request to the real system',
  requestAbout:
    'It names the invoice; the arguments have their names from payment_processing.thrift, enums are written by name.',
  copy: 'Copy',
  download: 'Download',
  apply: 'Apply as a fork',
  forks: (step: number) => `Makes a fork from step ${step} with this repair; this run stays.`,
  notApplied: 'The door refuses it, so a fork would show nothing else. Choose another repair.',
  workingHere: 'No repair is let in here. On a fork in which the machine had failed they are.',
  adhoc:
    'Repair by hand, `Invoicing.Repair`, is not simulated: it writes ready changes and a timer past the session algorithm, so there are no steps to show.',
  whatIf: 'What if it had failed?',
  whatIfAbout:
    'Makes a fork in which the next call of the adapter ends with result_unexpected, if nothing stops the machine before; repairs are rehearsed there.',
  noWay,
  rehearse: 'Rehearse',
  stop: {
    error: 'Error',
    brokenOff,
    scheduler: 'Scheduler',
    rerun: (number: number, at: string, wait: string) =>
      `Runs it again on the same state at ${at}, ${wait} from now: re-run ${number} of ${RERUNS}.`,
    notRerun,
    waits: 'Waits for',
    onlyRepair: 'A repair; a callback and a session change are refused with `failed`.',
    orOpen: 'A repair; it may also go on at once, as the doors are open.',
    byRerun: 'Its re-run; a callback and a session change are let in, too. A repair is refused.',
  },
}
