import type { groups } from 'sessionscope/steps/table.ts'
import { main, piece, type Spot, side } from './spot.ts'

const notify = main(264)

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
  ...piece('finish.notify', notify),
  'finish.collapse': main(304),
  'finish.rollback-limits': side(304),
  'finish.rollback-accounting': side(344),
  'finish.timer-zero': main(384),
}

export const finishPieces = { 'finish.notify': notify }
