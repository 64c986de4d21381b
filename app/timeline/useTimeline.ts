import { useCallback, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { lastRun, wakeStart } from 'sessionscope/run/history.ts'
import { clock, duration } from 'sessionscope/words/format.ts'
import { useDebugger } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'
import { currentRun } from '../debugger/runs.ts'
import { useSettings } from '../settings/useSettings.ts'
import { layAhead, sheetEnd } from './ahead.ts'
import type { Measure } from './labels.ts'
import { timelineOf } from './model.ts'
import type { Speech } from './say.ts'
import type { Scale } from './scale.ts'
import { countWhile, endOf, middleOf } from './scale.ts'
import type { Shown } from './shownLanes.ts'
import { lanesShown } from './shownLanes.ts'
import { createStage } from './stage.ts'
import { measureNow, onFonts } from './textWidth.ts'
import { upcoming } from './upcoming.ts'
import { useSearch } from './useSearch.ts'
import { useTimelineWords } from './useTimelineWords.ts'
import { useZoom } from './useZoom.ts'
import type { View } from './view.ts'
import { drawnUnit, FIRST_UNIT, fittingUnit, zoomed } from './zoom.ts'

export type TimelineView = ReturnType<typeof useTimeline>

/** Everything between a run and its timeline on the screen: words, scale, what is found, what to draw, moving about. */
export const useTimeline = (run: OpenRun, shown: ReadonlySet<Shown>, sought: string) => {
  const made = useDebugger()
  const { history, cursor } = run
  const speech = useSpeech(run)
  const measure = useSyncExternalStore(onFonts, measureNow)
  const [unit, setUnit] = useState(FIRST_UNIT)
  const [stage] = useState(createStage)
  const viewport = useSyncExternalStore(stage.subscribe, stage.viewport)

  const model = timelineOf(history)
  const lanes = useMemo(() => lanesShown(shown), [shown])
  const found = useSearch(history, sought, lanes, speech)
  const { length } = history
  const scale: Scale = useMemo(
    () => ({ unit: drawnUnit(unit), idles: model.idles, length }),
    [unit, model, length],
  )
  const withTimers = shown.has('timers')
  const ahead = useMemo(
    () => layAhead(endOf(scale), withTimers ? upcoming(lastRun(history)) : [], textsOf(speech, measure)),
    [scale, withTimers, history, speech, measure],
  )
  const end = sheetEnd(endOf(scale), ahead)
  const idles = countWhile(model.idles, ({ before }) => before < length)
  const fitting = fittingUnit(viewport.width - (end - endOf(scale)), length, idles)

  const cursorNow = () => {
    const now = currentRun(made.store.getState().runs)
    return now?.history === history ? now.cursor : cursor
  }
  const zoomAround = useZoom(stage, scale, factor => zoomed(unit, factor, fitting), setUnit)
  const deadlinePassed = shown.has('timers') ? model.deadlinePassed : undefined
  const { range } = viewport
  const view: View = useMemo(() => {
    const here = { cursor, wakeStart: wakeStart(history, cursor) }
    return { scale, range, here, ahead, deadlinePassed, speech, measure, found }
  }, [scale, range, history, cursor, ahead, deadlinePassed, speech, measure, found])
  return {
    stage,
    model,
    view,
    /** px of the lanes that are seen. */
    width: viewport.width,
    end,
    lanes,
    ...useMoves({
      zoomAroundPlayhead: factor => zoomAround(factor, middleOf(scale, cursorNow())),
      showWhole: () => setUnit(fitting),
    }),
  }
}

interface Moves {
  readonly zoomAroundPlayhead: (factor: number) => void
  readonly showWhole: () => void
}

/** The same functions at every step, so that the buttons which call them are not drawn anew; they do the latest. */
const useMoves = (moves: Moves): Moves => {
  const latest = useRef(moves)
  useLayoutEffect(() => {
    latest.current = moves
  })
  const zoomAroundPlayhead = useCallback((factor: number) => latest.current.zoomAroundPlayhead(factor), [])
  const showWhole = useCallback(() => latest.current.showWhole(), [])
  return { zoomAroundPlayhead, showWhole }
}

const useSpeech = ({ history }: OpenRun): Speech => {
  const words = useTimelineWords()
  const language = useSettings(settings => settings.language)
  return useMemo(() => ({ words, language, history }), [words, language, history])
}

const textsOf =
  ({ words, language }: Speech, measure: Measure) =>
  ({ kind, wait, at }: ReturnType<typeof upcoming>[number]) => ({
    wait: measure(duration(wait, language)),
    clock: measure(clock(at, language)),
    name: measure(words.upcoming[kind]),
  })
