import type { groups } from 'sessionscope/steps/table.ts'
import { main, piece, type Spot, side } from './spot.ts'

const tellError = piece(side(416))
const tellFinish = piece(main(416))

export const failure: Record<keyof typeof groups.failure, Spot> = {
  'failure.deadline': side(0),
  'failure.enter': main(0),
  'failure.change-crash': side(48),
  'failure.class': main(48),
  'failure.timeout-crash': side(96),
  'retry.policy': main(96),
  'retry.skip': main(136),
  'retry.next-step': main(176),
  'retry.restart': side(176),
  'retry.exhausted': main(224),
  'failure.fatal': main(272),
  'failure.captured': side(272),
  'failure.cancelled': side(320),
  'failure.refunded': side(368),
  'failure.status': main(368),
  'failure.tell-error.start': tellError.start,
  'failure.tell-error.init': tellError.init,
  'failure.tell-error.start-again': tellError.again,
  'failure.tell-error.end': tellError.end,
  'failure.tell-finish.start': tellFinish.start,
  'failure.tell-finish.init': tellFinish.init,
  'failure.tell-finish.start-again': tellFinish.again,
  'failure.tell-finish.end': tellFinish.end,
  'failure.rollback': main(464),
}

export const failurePieces = {
  'failure.tell-error': tellError.closed,
  'failure.tell-finish': tellFinish.closed,
}
