import type { groups } from 'sessionscope/steps/table.ts'
import { main, type Spot, side } from './spot.ts'

export const find: Record<keyof typeof groups.find, Spot> = {
  'find.activity': main(0),
  'find.session': main(40),
  'find.refund-session': side(40),
  'find.target': main(88),
  'find.by-target': main(128),
  'find.target-type': main(168),
  'find.newest-of-type': main(208),
  'find.found': main(248),
  'process.found': main(296),
  'process.repair-check': main(336),
  'process.payment-info': main(384),
  'process.set-payment-info': main(424),
  'process.deduce-activity': main(464),
  'process.dispatch': main(504),
  'finished.as-is': side(504),
}
