import type { Moment } from '../language/moment.ts'
import { decides, goesOn } from '../language/step.ts'
import { currentSession } from '../payment/find.ts'
import { chosenScenario, isCompatible } from '../payment/repair.ts'
import { holds } from '../session/chain.ts'
import { nameOf } from '../session/change.ts'

/** Failed for good: a machine that waits for its re-run counts as working (`beyond.scheduler.call-between`). */
export const isDown = ({ raised, timer }: Pick<Moment, 'raised' | 'timer'>): boolean =>
  raised !== undefined && (timer === undefined || timer.rerun === 0)

const tagFacts = (view: Pick<Moment, 'state' | 'raised' | 'timer' | 'bound' | 'given'>, tag: string) => {
  const session = currentSession(view.state)
  return {
    // The recordings enter behind the registry, so with open doors every tag counts as known.
    known: view.given.doors === 'open' || holds(view.bound, tag),
    down: isDown(view),
    status: session?.status,
    newest: session?.tags?.head,
    tag,
  }
}

type TagFacts = ReturnType<typeof tagFacts>

const fits = ({ status, newest, tag }: TagFacts): boolean => status === 'suspended' && newest === tag

/** The guard of a door that is opened by a tag: known to the registry, then the newest of a suspended session. */
const byTag = <const Unknown extends string, const Refused extends string, const Accepted extends string>(
  door: Pick<Parameters<typeof decides>[0], 'paragraph' | 'real'>,
  to: { readonly unknown: Unknown; readonly refused: Refused; readonly accepted: Accepted },
) =>
  decides({
    ...door,
    door: true,
    reads: ['wake'],
    exits: [to.unknown, 'door.call-failed', to.refused, to.accepted],
    facts: view => tagFacts(view, 'tag' in view.locals.wake ? view.locals.wake.tag : ''),
    choose: facts => {
      if (!facts.known) return to.unknown
      if (facts.down) return 'door.call-failed'
      return fits(facts) ? to.accepted : to.refused
    },
  })

/** No machine is woken for a tag that the registry does not know. */
const unknownTag = (paragraph: 'beyond.callback.lookup' | 'beyond.change.lookup') =>
  goesOn({
    paragraph,
    real: 'hg_proxy_host_provider:handle_callback_result/1',
    to: 'machine.refused',
    sets: ['raise'],
    do: () => ({ raise: { class: 'throw', reason: 'notfound', answer: 'Not found' } }),
  })

/** The doors of the machine: who comes in, and what the refused are told. */
export const doors = {
  'door.timer': goesOn({
    paragraph: ['beyond.timer.fires', 'beyond.timer.route', 'beyond.wake.fold-history'],
    real: 'hg_invoice_payment:process_timeout/1',
    to: 'find.activity',
  }),
  'door.callback': byTag(
    {
      paragraph: ['beyond.callback.lookup', 'beyond.callback.guard', 'beyond.tag.bind'],
      real: 'hg_invoice_payment:process_callback/4',
    },
    { unknown: 'callback.unknown-tag', refused: 'callback.refused', accepted: 'callback.accepted' },
  ),
  'callback.unknown-tag': unknownTag('beyond.callback.lookup'),
  'callback.refused': goesOn({
    paragraph: 'beyond.callback.refused',
    real: 'hg_invoice_payment:process_callback/4',
    to: 'machine.refused',
    sets: ['raise'],
    do: () => ({ raise: { class: 'throw', reason: 'invalid_callback', answer: 'Invalid callback' } }),
  }),
  'callback.accepted': goesOn({
    paragraph: ['beyond.callback.payment', 'beyond.callback.refund'],
    real: 'hg_invoice_payment:handle_callback/4',
    to: 'callback.proxy-context',
    sets: ['session'],
    do: ({ state }) => ({ session: currentSession(state) }),
  }),
  'door.change-session': byTag(
    {
      paragraph: ['beyond.change.lookup', 'beyond.change.guard'],
      real: 'hg_invoice_payment:process_session_change/4',
    },
    { unknown: 'change.unknown-tag', refused: 'change.refused', accepted: 'change.accepted' },
  ),
  'change.unknown-tag': unknownTag('beyond.change.lookup'),
  'change.refused': goesOn({
    paragraph: 'beyond.change.refused',
    real: 'hg_invoice:process_session_change_by_tag/2',
    to: 'machine.refused',
    sets: ['raise'],
    do: () => ({ raise: { class: 'throw', reason: 'invalid_callback', answer: 'Not found' } }),
  }),
  'change.accepted': goesOn({
    paragraph: 'beyond.change.failure',
    real: 'hg_session:process_change/2',
    reads: ['wake'],
    to: 'result.apply',
    sets: ['session', 'collected', 'action'],
    do: ({ state, locals: { wake } }) => {
      const failure = wake.by === 'change_session' ? wake.change.status.failure : undefined
      const failed = { failure: failure ? { failure } : {} }
      return {
        session: currentSession(state),
        collected: [{ session_activated: {} }, { session_finished: { result: { failed } } }],
        action: { timer: { set_timer: { timer: { timeout: 0 } } } },
      }
    },
  }),
  'door.call-failed': goesOn({
    paragraph: 'beyond.failed.call',
    real: 'progressor:check_process_status/2',
    to: 'machine.refused',
    sets: ['raise'],
    do: () => ({ raise: { class: 'error', reason: 'failed' } }),
  }),
  'door.repair': decides({
    paragraph: 'beyond.repair.door-working',
    real: 'progressor:repair/1',
    door: true,
    exits: ['repair.no-need', 'repair.compatible'],
    facts: view => ({ down: isDown(view), doors: view.given.doors }),
    choose: facts => (facts.down || facts.doors === 'open' ? 'repair.compatible' : 'repair.no-need'),
  }),
  'repair.no-need': goesOn({
    paragraph: 'beyond.repair.door-working',
    real: 'hg_invoice_handler:repair/2',
    to: 'machine.refused',
    sets: ['raise'],
    do: () => ({ raise: { class: 'throw', reason: 'working', answer: 'No need to repair' } }),
  }),
  'repair.compatible': decides({
    paragraph: ['beyond.repair.compatible', 'beyond.repair.activity'],
    real: 'hg_invoice_repair:check_activity_compatibility/2',
    reads: ['wake'],
    exits: ['repair.hold', 'repair.refused', 'repair.complex'],
    facts: ({ state, locals: { wake } }) => {
      const scenario = wake.by === 'repair' ? wake.scenario : {}
      return {
        activity: state.activity,
        scenario: nameOf(scenario),
        fits: isCompatible(scenario, state.activity),
      }
    },
    choose: ({ scenario, fits: compatible }) => {
      if (scenario === 'complex') return 'repair.complex'
      return compatible ? 'repair.hold' : 'repair.refused'
    },
  }),
  'repair.complex': decides({
    paragraph: 'beyond.repair.complex',
    real: 'hg_invoice:repair_complex/2',
    reads: ['wake'],
    exits: ['repair.hold', 'repair.refused-complex'],
    facts: ({ state, locals: { wake } }) => {
      const chosen = wake.by === 'repair' ? chosenScenario(wake.scenario, state.activity) : undefined
      return { activity: state.activity, chosen: chosen && nameOf(chosen) }
    },
    choose: ({ chosen }) => (chosen === undefined ? 'repair.refused-complex' : 'repair.hold'),
  }),
  'repair.hold': goesOn({
    paragraph: ['beyond.repair.hold', 'beyond.repair.entry'],
    real: 'hg_invoice_payment:set_repair_scenario/2',
    to: 'find.activity',
  }),
  'repair.refused': goesOn({
    paragraph: ['beyond.repair.compatible', 'beyond.repair.refused'],
    real: 'hg_invoice_repair:get_repair_state/3',
    to: 'machine.refused',
    sets: ['raise'],
    do: () => ({ raise: { class: 'throw', reason: 'activity_not_compatible_with_scenario' } }),
  }),
  'repair.refused-complex': goesOn({
    paragraph: ['beyond.repair.complex', 'beyond.repair.refused'],
    real: 'hg_invoice:repair_complex/2',
    to: 'machine.refused',
    sets: ['raise'],
    do: () => ({ raise: { class: 'throw', reason: 'activity_not_compatible_with_complex_scenario' } }),
  }),
}
