import { type MouseEvent, type ReactNode, useState } from 'react'
import type { StepId } from 'sessionscope/steps/table.ts'
import { title } from 'sessionscope/words/index.ts'
import { Menu } from '../../look/menu/Menu.tsx'
import { useWords } from '../../words/useWords.ts'
import { isBoxId, shownBy } from '../layout/shown.ts'
import { useGraph } from './graphContext.ts'

interface Opened {
  readonly step: StepId
  readonly at: { readonly x: number; readonly y: number }
}

/** The menu of a step, opened by the context menu key or the right button. */
export const useStepMenu = (): { menu: ReactNode; openMenu: (event: MouseEvent) => void } => {
  const { language, page } = useGraph()
  const { graph } = useWords()
  const [opened, open] = useState<Opened>()
  const openMenu = (event: MouseEvent) => {
    const box = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-box]') : null
    const id = box?.dataset.box ?? ''
    const shown = isBoxId(id) ? shownBy(id) : undefined
    if (shown?.kind !== 'step') return
    event.preventDefault()
    open({ step: shown.step, at: { x: event.clientX, y: event.clientY } })
  }
  if (!opened) return { menu: null, openMenu }
  const { step, at } = opened
  const { onChooseStep, onRunTo, onToggleBreak } = page
  const items = [
    { label: graph.goToVisit, onPress: () => onChooseStep?.(step) },
    ...(onRunTo ? [{ label: graph.runHere, onPress: () => onRunTo(step) }] : []),
    ...(onToggleBreak ? [{ label: graph.breakHere, onPress: () => onToggleBreak(step) }] : []),
  ]
  const close = () => open(undefined)
  return { menu: <Menu label={title(step, language)} items={items} at={at} onClose={close} />, openMenu }
}
