import type { groups } from 'sessionscope/steps/table.ts'
import { main, piece, type Spot, side } from './spot.ts'

const available = piece(main(216))
const unavailable = piece(side(168))

export const suspended: Record<keyof typeof groups.suspended, Spot> = {
  'suspended.timeout': main(0),
  'suspended.callback': main(48),
  'callback.process-payload': main(88),
  'callback.proxy-context': main(128),
  'callback.call-provider': main(168),
  'callback.available.start': available.start,
  'callback.available.init': available.init,
  'callback.available.start-again': available.again,
  'callback.available.end': available.end,
  'callback.unavailable.start': unavailable.start,
  'callback.unavailable.init': unavailable.init,
  'callback.unavailable.start-again': unavailable.again,
  'callback.unavailable.end': unavailable.end,
  'suspended.operation-failure': side(0),
  'suspended.finish-failed': side(40),
  'suspended.empty-action': side(80),
  'suspended.apply': side(120),
}

export const suspendedPieces = {
  'callback.available': available.closed,
  'callback.unavailable': unavailable.closed,
}
