import { useOpenRun } from '../debugger/debuggerContext.ts'
import { Popover } from '../look/popover/Popover.tsx'
import { useTip } from '../look/tooltip/useTip.tsx'
import { useWords } from '../words/useWords.ts'
import { shortcutOf } from './commands.ts'
import { GoToSearch } from './GoToSearch.tsx'

const ID = 'go-to'

/** Opens the field in which a step is searched. */
export const openGoTo = (): void => {
  const panel = document.getElementById(ID)
  if (panel && !panel.matches(':popover-open')) panel.showPopover()
}

/** Where the run is: step so many of so many. A press lets one go elsewhere, by number, title or paragraph. */
export function GoTo() {
  const { runbar } = useWords()
  const run = useOpenRun()
  const { trigger, bubble } = useTip(`${runbar.commands.goTo} · ${shortcutOf('goTo')}`, true)
  if (!run) return null
  const { before, at, after } = runbar.position(String(run.cursor + 1), String(run.history.length))
  return (
    <>
      <button type="button" className="button button-quiet run-bar-position" popoverTarget={ID} {...trigger}>
        <span>
          {before}
          <strong>{at}</strong>
          {after}
        </span>
      </button>
      {bubble}
      <Popover id={ID} label={runbar.commands.goTo}>
        {close => <GoToSearch run={run} close={close} />}
      </Popover>
    </>
  )
}
