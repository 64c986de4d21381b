import type { groups } from 'sessionscope/steps/table.ts'
import { main, type Spot, side } from './spot.ts'

export const repair: Record<keyof typeof groups.repair, Spot> = {
  'repair.fail-result': side(0),
  'repair.fulfill-result': side(40),
  'repair.apply': main(0),
}
