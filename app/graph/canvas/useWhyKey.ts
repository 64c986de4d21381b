import { useEffect, useRef } from 'react'
import { commandOf, isField } from '../../runbar/commands.ts'
import { useSettings } from '../../settings/useSettings.ts'

/**
 * Takes the key that asks why, before the run bar does: there it opens a tab of the inspector.
 *
 * @param press undefined: the graph has nothing to show for it
 */
export const useWhyKey = (press: (() => void) | undefined): void => {
  const lettersOff = useSettings(settings => settings.choices.lettersOff ?? false)
  const current = useRef(press)
  useEffect(() => {
    current.current = press
  })
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      if (!current.current || commandOf(event, isField(event.target), lettersOff)?.id !== 'why') return
      event.preventDefault()
      current.current()
    }
    window.addEventListener('keydown', take, { capture: true })
    return () => window.removeEventListener('keydown', take, { capture: true })
  }, [lettersOff])
}
