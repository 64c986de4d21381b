import type { groups } from 'sessionscope/steps/table.ts'
import { main, type Spot } from './spot.ts'

export const start: Record<keyof typeof groups.start, Spot> = {
  'start.not-found': main(0),
  'start.target-type': main(40),
  'start.new-action': main(80),
  'start.deadline': main(120),
  'start.session-started': main(168),
  'start.timer-zero': main(208),
  'start.go-on': main(248),
}
