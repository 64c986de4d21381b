import type { groups } from 'sessionscope/steps/table.ts'
import { main, piece, type Spot, side } from './spot.ts'

const notify = piece(main(264))

export const finish: Record<keyof typeof groups.finish, Spot> = {
  'finish.begin': main(0),
  'finish.wrap': main(40),
  'finish.refund-wrap': main(80),
  'wrap.refund': side(80),
  'finish.status': main(128),
  'finish.go-on': side(128),
  'finish.failed': side(176),
  'finish.succeeded': main(176),
  'finish.target-type': main(216),
  'finish.notify.start': notify.start,
  'finish.notify.init': notify.init,
  'finish.notify.start-again': notify.again,
  'finish.notify.end': notify.end,
  'finish.collapse': main(304),
  'finish.rollback-limits': side(304),
  'finish.rollback-accounting': side(344),
  'finish.timer-zero': main(384),
}

export const finishPieces = { 'finish.notify': notify.closed }
