import type { OperationState, Reply, Request } from '../effects/call.ts'
import type { Concern } from '../effects/faultDetector.ts'
import { operation } from '../effects/faultDetector.ts'
import type { Moment } from '../language/moment.ts'
import { calls } from '../language/step.ts'
import type { ParagraphKey } from '../paragraphs/keys.ts'

type Told = Pick<Moment, 'state' | 'calls'>

const ask =
  (concern: Concern, state: OperationState) =>
  (view: Told): Request => ({
    service: 'fault_detector',
    function: 'RegisterOperation',
    ...operation(concern, view.state, view.calls),
    state,
  })

/**
 * Telling the fault detector of an operation: start, then finish or error, back to back. Only ServiceNotFound to the
 * first of them is heeded; whatever else the detector answers is swallowed (`beyond.fd.errors`).
 * Each place that tells has nodes of its own, named after the place.
 */
export const register = <const Place extends string, const To extends string>(
  place: Place,
  concern: Concern,
  end: 'finish' | 'error',
  to: To,
) => {
  const about: ParagraphKey = concern === 'availability' ? 'beyond.fd.availability' : 'beyond.fd.conversion'
  const ids = {
    start: `${place}.start`,
    init: `${place}.init`,
    again: `${place}.start-again`,
    end: `${place}.end`,
  } as const
  const steps = {
    [ids.start]: calls({
      paragraph: ['beyond.fd.start', about],
      real: 'hg_fault_detector_client:register_operation/4',
      exits: { [ids.init]: [], [ids.end]: [] },
      request: ask(concern, 'start'),
      settle: reply => ({ to: isNotFound(reply) ? ids.init : ids.end }),
    }),
    [ids.init]: calls({
      paragraph: ['beyond.fd.not-found', about],
      real: 'hg_fault_detector_client:init_service/2',
      exits: { [ids.again]: [] },
      request: view => ({
        service: 'fault_detector',
        function: 'InitService',
        service_id: operation(concern, view.state, view.calls).service_id,
      }),
      settle: () => ({ to: ids.again }),
    }),
    [ids.again]: calls({
      paragraph: ['beyond.fd.not-found', about],
      real: 'hg_fault_detector_client:register_operation/4',
      exits: { [ids.end]: [] },
      request: ask(concern, 'start'),
      settle: () => ({ to: ids.end }),
    }),
    [ids.end]: calls({
      paragraph: ['beyond.fd.end', about, 'beyond.fd.errors', 'beyond.fd.config'],
      real: 'hg_fault_detector_client:register_transaction/4',
      exits: { [to]: [] },
      request: ask(concern, end),
      settle: () => ({ to }),
    }),
  }
  return steps as Record<
    Place extends string ? `${Place}.start` : never,
    Piece<`${Place}.init` | `${Place}.end`>
  > &
    Record<`${Place}.init`, Piece<`${Place}.start-again`>> &
    Record<`${Place}.start-again`, Piece<`${Place}.end`>> &
    Record<`${Place}.end`, Piece<To>>
}

const isNotFound = (reply: Reply): boolean => 'exception' in reply

type CallStep = ReturnType<typeof calls>
type Piece<To extends string> = Omit<CallStep, 'exits'> & {
  readonly exits: Record<To, { readonly sets: readonly never[] }>
}
