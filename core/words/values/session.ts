import type { Run } from '../../machine/run.ts'
import { currentSession } from '../../payment/find.ts'
import { chosenScenario, repairResult } from '../../payment/repair.ts'
import { nameOf } from '../../session/change.ts'
import { parseInstant } from '../../session/instant.ts'
import { targetType } from '../../session/session.ts'
import { resultOf } from '../../steps/answer.ts'
import { groups } from '../../steps/table.ts'
import { said } from '../template.ts'
import { failureOf, instant, intentOf, money, payloadOf, tookOf } from './shared.ts'

const target = ({ state }: Run) => ({ target: targetType(state.target) })
const route = ({
  state: {
    route: { provider, terminal },
  },
}: Run) => ({
  provider: provider.id,
  terminal: terminal.id,
})
const limit = ({ given }: Run) => ({ lasting: given.config.provider_timeout })
const chosen = ({ state, locals: { wake } }: Run) =>
  wake?.by === 'repair' ? chosenScenario(wake.scenario, state.activity) : undefined
const agreed = ({ locals: { session } }: Run) => ({
  failure: failureOf(session?.timeout_behaviour.operation_failure ?? {}),
})
const context = (run: Run) => {
  const state = run.locals.session?.proxy_state
  return said(state === undefined ? 'first' : 'again', { ...target(run), ...route(run), state })
}

/** Values of the steps that find, start and work a session: paragraphs 1 to 3.b.5. */
export const sessionValues = {
  'find.activity': (run: Run) => ({ activity: run.state.activity }),
  'find.target': target,
  'find.by-target': target,
  'find.target-type': target,
  'find.newest-of-type': (run: Run) => ({ ...target(run), ...route(run) }),
  'find.refund-session': (run: Run) => ({ refund: run.state.refund?.id }),
  'find.found': (run: Run) => ({ ...groups.find['find.found'].facts(run), ...route(run) }),
  'process.found': (run: Run) => ({ ...target(run), status: currentSession(run.state)?.status }),
  'process.repair-check': (run: Run) => {
    const { scenario } = groups.find['process.repair-check'].facts(run)
    return said(scenario === undefined ? 'plain' : 'repair', { scenario })
  },
  'process.dispatch': (run: Run) => {
    const { repair, status } = groups.find['process.dispatch'].facts(run)
    return said(repair ? 'repair' : 'plain', { status })
  },
  'process.payment-info': (run: Run) => {
    const { invoice_id, payment_id, cost } = run.state.payment
    return { invoice: invoice_id, payment: payment_id, cost: money(cost, run) }
  },
  'process.deduce-activity': ({ locals }: Run) => ({ status: locals.session?.status }),

  'start.not-found': (run: Run) => ({ ...target(run), ...route(run) }),
  'start.target-type': target,
  'start.deadline': (run: Run) => {
    const { deadline, now } = groups.start['start.deadline'].facts(run)
    return said(deadline === undefined ? 'none' : 'set', {
      deadline: instant(deadline === undefined ? undefined : parseInstant(deadline)),
      now: { at: now },
    })
  },
  'start.session-started': target,

  'active.proxy-context': context,
  'active.route': route,
  'active.call-provider': (run: Run) => {
    const { reply } = run
    if (!reply) return said('asked', { ...target(run), provider: route(run).provider, limit: limit(run) })
    const took = tookOf(reply)
    if ('error' in reply) return said('failed', { took, error: reply.error.class })
    return said('answered', { took, intent: intentOf(resultOf(reply).result) })
  },
  'provider.raise': ({ locals }: Run) => ({ class: locals.error?.class }),

  'suspended.callback': (run: Run) => ({ payload: payloadOf(run) }),
  'callback.process-payload': (run: Run) => ({ payload: payloadOf(run) }),
  'callback.proxy-context': context,
  'callback.call-provider': (run: Run) => {
    const { reply } = run
    if (!reply) return said('asked', { payload: payloadOf(run), limit: limit(run) })
    const took = tookOf(reply)
    if ('error' in reply) return said('failed', { took, error: reply.error.class })
    const intent = intentOf(resultOf(reply).result)
    return intent === undefined ? said('silent', { took }) : said('answered', { took, intent })
  },
  'suspended.operation-failure': agreed,
  'suspended.finish-failed': agreed,
  'suspended.apply': ({ locals }: Run) => ({ changes: { names: (locals.collected ?? []).map(nameOf) } }),

  'repair.fail-result': (run: Run) => {
    const fail = chosen(run)?.fail_session
    const failure = fail && failureOf({ failure: fail.failure })
    return said(fail?.trx ? 'bound' : 'bare', { failure, trx: fail?.trx?.id })
  },
  'repair.fulfill-result': (run: Run) => {
    const trx = chosen(run)?.fulfill_session?.trx
    return said(trx ? 'bound' : 'bare', { trx: trx?.id })
  },
  'repair.apply': (run: Run) => {
    const scenario = chosen(run)
    const result = scenario && repairResult(scenario)
    return { outcome: result && intentOf(result) }
  },
}
