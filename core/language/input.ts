import type { Reply } from '../effects/call.ts'
import type { RepairScenario, SessionChange } from '../session/domain.ts'

/**
 * What comes to the machine from outside. `at` is its instant (ms since the epoch), absent means now; `script` is its
 * place in the scenario's list, when it was taken from there.
 */
export type OutsideInput = { readonly at?: number; readonly script?: number } & (
  | { readonly timer: Record<string, never> }
  | { readonly callback: { readonly tag: string; readonly payload: string } }
  | { readonly change_session: { readonly tag: string; readonly change: SessionChange } }
  | { readonly repair: { readonly scenario: RepairScenario } }
  | { readonly go_on: Record<string, never> }
)

/** Everything a run can be given: the reply to the call it made, or something from outside. */
export type Input = OutsideInput | { readonly reply: Reply }

export type InputKind = 'timer' | 'callback' | 'change_session' | 'repair' | 'go_on'

/** Which kind of outside input this is. */
export const inputKind = (input: OutsideInput): InputKind => {
  if ('timer' in input) return 'timer'
  if ('callback' in input) return 'callback'
  if ('change_session' in input) return 'change_session'
  return 'repair' in input ? 'repair' : 'go_on'
}
