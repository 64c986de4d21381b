import { decides, goesOn } from '../language/step.ts'
import type { PaymentCallbackResult } from '../session/domain.ts'

type Result = PaymentCallbackResult['result']

/** Sleep and suspend speak of the payer; finish never does. */
const asking = ({ intent }: Result) => intent?.sleep ?? intent?.suspend

/** Paragraph 3.b.5.b.1.3: what the payer has to do, or has done. A completion stands before a new request. */
export const interaction = {
  'result.interaction': decides({
    paragraph: ['result.interaction', 'beyond.interaction.finish'],
    real: 'hg_proxy_provider:handle_interaction_intent/2',
    reads: ['session', 'result'],
    exits: ['interaction.complete', 'interaction.complete-none', 'interaction.asked', 'result.intent'],
    facts: ({ locals }) => ({
      finish: locals.result.intent?.finish !== undefined,
      completion: asking(locals.result)?.user_interaction_completion !== undefined,
      open: locals.session.interaction !== undefined,
    }),
    choose: ({ finish, completion, open }) => {
      if (finish) return 'result.intent'
      if (!completion) return 'interaction.asked'
      return open ? 'interaction.complete' : 'interaction.complete-none'
    },
  }),
  'interaction.complete': goesOn({
    paragraph: ['beyond.interaction.complete', 'beyond.fold.interaction'],
    real: 'hg_proxy_provider:try_complete_interaction/2',
    reads: ['session', 'collected'],
    to: 'interaction.asked',
    sets: ['collected'],
    do: ({ locals: { collected, session } }) => ({
      collected: session.interaction
        ? [
            ...collected,
            { session_interaction_changed: { interaction: session.interaction, status: { completed: {} } } },
          ]
        : collected,
    }),
  }),
  'interaction.complete-none': goesOn({
    paragraph: 'beyond.interaction.complete-none',
    real: 'hg_proxy_provider:try_complete_interaction/2',
    to: 'interaction.asked',
  }),
  'interaction.asked': decides({
    paragraph: 'result.interaction',
    real: 'hg_proxy_provider:handle_interaction_intent/3',
    reads: ['result'],
    exits: ['interaction.request', 'result.intent'],
    facts: ({ locals }) => ({ request: asking(locals.result)?.user_interaction !== undefined }),
    choose: ({ request }) => (request ? 'interaction.request' : 'result.intent'),
  }),
  'interaction.request': goesOn({
    paragraph: ['beyond.interaction.request', 'beyond.fold.interaction'],
    real: 'hg_proxy_provider:try_request_interaction/1',
    reads: ['result', 'collected'],
    to: 'result.intent',
    sets: ['collected'],
    do: ({ locals: { collected, result } }) => {
      const requested = asking(result)?.user_interaction
      if (!requested) return { collected }
      return {
        collected: [
          ...collected,
          { session_interaction_changed: { interaction: requested, status: { requested: {} } } },
        ],
      }
    },
  }),
}
