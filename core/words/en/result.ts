import { choicesOf, sentencesOf } from '../values.ts'

export const resultEn = {
  says: sentencesOf<'result'>()({
    'result.handle': {
      given: 'The adapter has said what it wants next: {intent}.',
      none: 'The adapter has not said what it wants next: the answer has no intent.',
    },
    'callback.activated': 'There is an intent, so the session is active again: `session_activated` is noted.',
    'callback.silent':
      'There is no intent: only transaction and state are taken from the answer, and the session stays suspended.',
    'result.bind-transaction': {
      none: 'The answer has no transaction: there is nothing to bind.',
      first: 'The answer has the transaction {given}, and nothing is bound to the session yet.',
      compare: 'Transactions are compared: {bound} is bound to the session, {given} is in the answer.',
    },
    'trx.bind': 'The change `session_transaction_bound` is noted: transaction {trx} is bound to the session.',
    'trx.violated':
      'Transaction {bound} is bound to the session, but {given} has come: the contract is violated, and the wake-up breaks off.',
    'result.update-proxy-state': {
      none: 'The adapter has sent no new state.',
      first: 'The adapter has sent a state for the first time: {next}.',
      compare: 'The adapter’s states are compared: {before} before, {next} in the answer.',
    },
    'state.keep': 'The change `session_proxy_state_changed` is noted: the adapter’s new state is {next}.',
    'result.silent': {
      given: 'There is an intent, {intent}, so the answer is not at its end.',
      none: 'There is no intent, and so the answer ends here.',
    },
    'silent.kept': {
      timed:
        'The session still waits for a callback with the tag {tag}; the timer is left alone and fires at {due}.',
      untimed: 'The session still waits for a callback with the tag {tag}; it has no timer.',
    },
    'silent.timeout':
      'The timer is used up and nobody has set a new one: the session waits for a callback with the tag {tag} for ever.',
    'result.apply': {
      changes: 'The collected changes are applied to the session in order: {changes}.',
      nothing: 'No changes have been collected; the session stays as it is.',
    },
    'result.interaction': {
      finish: 'The session is being finished, so the payer no longer comes into it.',
      complete: 'The adapter asks to complete the interaction with the payer; the open interaction: {open}.',
      leave: 'The adapter does not ask to complete an interaction; the open interaction: {open}.',
    },
    'interaction.complete': 'The open interaction {interaction} is completed: the payer has done their part.',
    'interaction.complete-none':
      'The adapter asks to complete an interaction, but none is open; that gets a warning only.',
    'interaction.asked': {
      request: 'The adapter asks to show the payer a new interaction.',
      nothing: 'The adapter does not ask to show the payer anything new.',
    },
    'interaction.request':
      'The interaction {interaction} is opened for the payer; it replaces an earlier one, if any.',
    'result.intent': {
      finish: 'The intent is {intent}, its outcome {status}.',
      sleep: 'The intent is {intent}: the adapter wants to be called again later.',
      suspend: 'The intent is {intent}: the adapter wants to wait for a callback.',
    },
    'intent.cost': {
      given: 'The provider has given a cost: {changed_cost}.',
      none: 'The provider has given no other cost.',
    },
    'intent.changed-cost': 'The change `invoice_payment_cash_changed` is noted: {before} becomes {after}.',
    'intent.token-given': {
      given: 'The adapter has sent a token for recurrent payments.',
      none: 'The adapter has sent no token for recurrent payments.',
    },
    'intent.token': 'The change `invoice_payment_rec_token_acquired` is noted: the token is {token}.',
    'intent.finish-success': 'The session ends with success: `session_finished` is noted.',
    'intent.finish-failure': 'The session ends with the failure {failure}: `session_finished` is noted.',
    'intent.sleep': 'The adapter asks to be called once more in {wait}: the timer is set to {until}.',
    'intent.bind-tag':
      'The tag registry is told that the tag {tag} leads to payment {payment} of invoice {invoice}, so that a callback finds the machine.',
    'intent.suspend': 'The adapter asks to wait for a callback with the tag {tag} until {until}.',
  }),
  choices: choicesOf<'result'>()({
    'result.handle>callback.activated': {
      when: 'there is an intent',
      because: 'The adapter has given an intent: {intent}.',
    },
    'result.handle>callback.silent': {
      when: 'there is no intent',
      because: 'The adapter has answered without an intent: silently.',
    },
    'result.bind-transaction>trx.bind': {
      when: 'new, or with new facts',
      because: 'Transaction {given} has to be recorded; bound so far: {bound}.',
    },
    'result.bind-transaction>trx.violated': {
      when: 'another transaction id',
      because: 'Transaction {bound} is bound, but the answer has another one: {given}.',
    },
    'result.bind-transaction>result.update-proxy-state': {
      when: 'none, or the same one',
      because: 'There is nothing to record; bound: {bound}, in the answer: {given}.',
    },
    'result.update-proxy-state>state.keep': {
      when: 'the state differs',
      because: 'The state has changed; before: {before}, now: {next}.',
    },
    'result.update-proxy-state>result.silent': {
      when: 'none, or the same one',
      because: 'There is nothing to change; state before: {before}, in the answer: {next}.',
    },
    'result.silent>result.interaction': {
      when: 'there is an intent',
      because: 'There is an intent, {intent}: the answer is taken further apart.',
    },
    'result.silent>silent.kept': {
      when: 'a silent answer to a callback',
      because: 'There is no intent; the machine was woken by the {by}, and the timer is not used up.',
    },
    'result.silent>silent.timeout': {
      when: 'a silent answer to a timeout',
      because: 'There is no intent; the machine was woken by the {by}, which is now used up.',
    },
    'result.interaction>interaction.complete': {
      when: 'complete, and one is open',
      because: 'The adapter asks to complete the interaction, and one is open.',
    },
    'result.interaction>interaction.complete-none': {
      when: 'complete, but none is open',
      because: 'The adapter asks to complete an interaction, but none is open.',
    },
    'result.interaction>interaction.asked': {
      when: 'nothing to complete',
      because: 'The adapter does not ask to complete an interaction; the open interaction: {open}.',
    },
    'result.interaction>result.intent': {
      when: 'intent is finish',
      because: 'The intent is to finish the session: it does not touch interactions.',
    },
    'interaction.asked>interaction.request': {
      when: 'it asks to open one',
      because: 'The adapter asks to open an interaction for the payer.',
    },
    'interaction.asked>result.intent': {
      when: 'it asks for nothing',
      because: 'The adapter asks for no new interaction.',
    },
    'result.intent>intent.cost': {
      when: 'intent is finish, success',
      because: 'The intent is {intent}, its outcome {status}.',
    },
    'result.intent>intent.finish-failure': {
      when: 'intent is finish, failure',
      because: 'The intent is {intent}, its outcome {status}.',
    },
    'result.intent>intent.sleep': {
      when: 'intent is sleep',
      because: 'The intent is {intent}: the adapter wants to be asked once more.',
    },
    'result.intent>intent.bind-tag': {
      when: 'intent is suspend',
      because: 'The intent is {intent}: the adapter wants to wait for a callback.',
    },
    'intent.cost>intent.changed-cost': {
      when: 'a cost is given',
      because: 'The answer gives the cost {changed_cost}; even an equal one counts as a change.',
    },
    'intent.cost>intent.token-given': {
      when: 'no cost is given',
      because: 'The answer gives no cost: it stays as it was.',
    },
    'intent.token-given>intent.token': { when: 'a token is given', because: 'The answer has a token.' },
    'intent.token-given>intent.finish-success': {
      when: 'no token',
      because: 'The answer has no token.',
    },
  }),
}
