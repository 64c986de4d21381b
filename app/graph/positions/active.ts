import type { groups } from 'sessionscope/steps/table.ts'
import { main, piece, type Spot, side } from './spot.ts'

const available = piece(main(168))
const unavailable = piece(side(120))
const conversion = piece(side(216))

export const active: Record<keyof typeof groups.active, Spot> = {
  'active.begin': main(0),
  'active.proxy-context': main(40),
  'active.route': main(80),
  'active.call-provider': main(120),
  'active.available.start': available.start,
  'active.available.init': available.init,
  'active.available.start-again': available.again,
  'active.available.end': available.end,
  'active.unavailable.start': unavailable.start,
  'active.unavailable.init': unavailable.init,
  'active.unavailable.start-again': unavailable.again,
  'active.unavailable.end': unavailable.end,
  'provider.error': side(168),
  'provider.conversion.start': conversion.start,
  'provider.conversion.init': conversion.init,
  'provider.conversion.start-again': conversion.again,
  'provider.conversion.end': conversion.end,
  'provider.raise': side(264),
}

export const activePieces = {
  'active.available': available.closed,
  'active.unavailable': unavailable.closed,
  'provider.conversion': conversion.closed,
}
