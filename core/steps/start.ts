import { decides, goesOn } from '../language/step.ts'
import { parseInstant } from '../session/instant.ts'

/** Paragraph 3.а: no session yet, so one is started (by this machine for `processed` only). */
export const start = {
  'start.not-found': goesOn({
    paragraph: ['start.not-found', 'beyond.repair.before-session'],
    real: 'hg_invoice_payment:process_session/2',
    to: 'start.target-type',
  }),
  'start.target-type': goesOn({
    paragraph: 'start.target-type',
    real: 'hg_invoice_payment:get_target_type/1',
    to: 'start.new-action',
  }),
  'start.new-action': goesOn({
    paragraph: 'start.new-action',
    real: 'hg_machine_action:new/0',
    to: 'start.deadline',
    sets: ['action'],
    do: () => ({ action: {} }),
  }),
  'start.deadline': decides({
    paragraph: 'start.deadline',
    real: 'hg_invoice_payment:validate_processing_deadline/2',
    exits: ['failure.deadline', 'start.session-started'],
    // Being equal counts as reached. A retry does not come here, so it never checks again.
    facts: ({ state, now }) => {
      const due = state.payment.processing_deadline
      return { deadline: due, now, reached: due !== undefined && now >= (parseInstant(due) ?? Infinity) }
    },
    choose: ({ reached }) => (reached ? 'failure.deadline' : 'start.session-started'),
  }),
  'start.session-started': goesOn({
    paragraph: 'start.session-started',
    real: 'hg_invoice_payment:start_session/1',
    to: 'start.timer-zero',
    sets: ['changes'],
    do: ({ state }) => ({
      changes: [
        { invoice_payment_session_change: { target: state.target, payload: { session_started: {} } } },
      ],
    }),
  }),
  'start.timer-zero': goesOn({
    paragraph: 'start.timer-zero',
    real: 'hg_machine_action:set_timeout/2',
    to: 'start.go-on',
    sets: ['action'],
    do: () => ({ action: { timer: { set_timer: { timer: { timeout: 0 } } } } }),
  }),
  'start.go-on': goesOn({
    paragraph: 'start.go-on',
    real: 'hg_invoice_payment:process_session/2',
    to: 'machine.validate',
  }),
}
