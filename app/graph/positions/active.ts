import type { groups } from 'sessionscope/steps/table.ts'
import { main, piece, type Spot, side } from './spot.ts'

const available = main(168)
const unavailable = side(120)
const conversion = side(216)

export const active: Record<keyof typeof groups.active, Spot> = {
  'active.begin': main(0),
  'active.proxy-context': main(40),
  'active.route': main(80),
  'active.call-provider': main(120),
  ...piece('active.available', available),
  ...piece('active.unavailable', unavailable),
  'provider.error': side(168),
  ...piece('provider.conversion', conversion),
  'provider.raise': side(264),
}

export const activePieces = {
  'active.available': available,
  'active.unavailable': unavailable,
  'provider.conversion': conversion,
}
