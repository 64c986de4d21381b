import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Stretch } from './items.ts'
import { laneMove } from './laneKeys.ts'
import { timelineOf } from './model.ts'
import { play, polling, threeDSecure } from './runs.sample.ts'
import { endOf } from './scale.ts'
import { shownItems } from './shown.ts'
import { revealing } from './usePlayhead.ts'

const whole = (past: ReturnType<typeof play>, unit: number) => {
  const { lanes, idles } = timelineOf(past)
  return { lanes, scale: { unit, idles, length: past.length } }
}

test('the arrows stop once at everything that is drawn, in both directions, at every zoom', () => {
  const runs = [play(threeDSecure), play(polling, 3_000)]
  fc.assert(
    fc.property(
      fc.constantFrom(...runs),
      fc.constantFrom(0.05, 0.3, 1, 3.9, 4, 11, 40),
      fc.constantFrom('wakes', 'changes', 'provider', 'faultDetector', 'timers'),
      (past, unit, lane) => {
        const { lanes, scale } = whole(past, unit)
        const items: readonly Stretch[] = lanes[lane]
        const drawn = shownItems(items, scale, { left: 0, right: endOf(scale) }).map(({ from }) => from)
        const walk = (key: string, start: string) => {
          const stops: number[] = []
          for (
            let at = laneMove(start, items, 0, scale);
            at !== undefined;
            at = laneMove(key, items, at, scale)
          )
            stops.push(items[at]?.from ?? -1)
          return stops
        }
        expect(walk('ArrowRight', 'Home')).toEqual(drawn)
        expect(walk('ArrowLeft', 'End')).toEqual(drawn.toReversed())
      },
    ),
  )
})

test('keys that are none of the lane’s lead nowhere, and an empty lane has no stops', () => {
  const { lanes, scale } = whole(play(threeDSecure), 11)
  expect(laneMove('a', lanes.changes, 0, scale)).toBeUndefined()
  expect(laneMove('Home', [], 0, scale)).toBeUndefined()
  expect(laneMove('ArrowRight', [], 0, scale)).toBeUndefined()
})

test('what the keyboard comes to is scrolled to only when nothing of it can be seen', () => {
  const seen = { left: 1_000, width: 600 }
  expect(revealing({ left: 1_200, width: 8 }, seen)).toBeUndefined()
  expect(revealing({ left: 0, width: 5_000 }, seen)).toBeUndefined()
  for (const left of [0, 900, 1_590, 9_000]) {
    const to = revealing({ left, width: 8 }, seen) ?? Number.NaN
    expect(left - to).toBeGreaterThanOrEqual(0)
    expect(left + 8).toBeLessThanOrEqual(to + seen.width)
  }
})
