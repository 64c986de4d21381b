import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { commandOf, isField } from '../../runbar/commands.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { useGraph } from './graphContext.ts'

/**
 * Takes the key that asks why, before the run bar does: there it opens a tab of the inspector.
 *
 * @param press undefined: the graph has nothing to show for it
 */
export const useWhyKey = (press: (() => void) | undefined): void => {
  const { focus } = useGraph()
  const flow = useStoreApi()
  const lettersOff = useSettings(settings => settings.choices.lettersOff ?? false)
  const current = useRef(press)
  useEffect(() => {
    current.current = press
  })
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (!current.current || commandOf(event, isField(event.target), lettersOff)?.id !== 'why') return
      const isOnBox = event.target instanceof Element && event.target.closest('[data-box]') !== null
      // There letters look for a title; and on a phone the pane may be out of sight.
      if ((isOnBox && focus.getState().typing) || !flow.getState().domNode?.clientWidth) return
      event.preventDefault()
      current.current()
    }
    window.addEventListener('keydown', take, { capture: true })
    return () => window.removeEventListener('keydown', take, { capture: true })
  }, [lettersOff, focus, flow])
}
