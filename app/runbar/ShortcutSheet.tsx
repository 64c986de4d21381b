import { Dialog } from '../look/dialog/Dialog.tsx'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'
import { COMMANDS } from './commands.ts'

/** Every key there is, made of the table of commands. */
export default function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { runbar } = useWords()
  const { sheet, commands } = runbar
  const lettersOff = useSettings(settings => settings.choices.lettersOff ?? false)
  const setLettersOff = useSettings(settings => settings.setLettersOff)
  return (
    <Dialog title={commands.shortcuts} closeLabel={sheet.close} onClose={onClose}>
      <dl className="shortcuts">
        {COMMANDS.map(({ id, shown }) => (
          <div key={id}>
            <dt>{commands[id]}</dt>
            <dd>
              <kbd>{shown}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="shortcuts-head">{sheet.graph}</h3>
      <p>{sheet.graphKeys}</p>
      <h3 className="shortcuts-head">{sheet.timeline}</h3>
      <p>{sheet.timelineKeys}</p>
      <label className="shortcuts-letters">
        <input
          type="checkbox"
          checked={!lettersOff}
          onChange={event => setLettersOff(!event.target.checked)}
        />
        {sheet.letters}
      </label>
      <p className="popover-about">{sheet.about}</p>
    </Dialog>
  )
}
