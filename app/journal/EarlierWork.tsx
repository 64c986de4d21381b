import { Download, FolderOpen, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDebugger } from '../debugger/debuggerContext.ts'
import { asSourced, openTogether } from '../debugger/savedRuns.ts'
import { download } from '../library/download.ts'
import { useSaving } from '../library/useSaving.ts'
import { Button, IconButton } from '../look/button/Button.tsx'
import { draftsIn } from '../scenario/keepDrafts.ts'
import { useShelf } from '../scenario/shelfContext.ts'
import { useSettings } from '../settings/useSettings.ts'
import { counted } from '../words/counted.ts'
import type { EarlierWork as Earlier } from './earlier.ts'
import type { Journal } from './journal.ts'
import { useJournalWords } from './useJournalWords.ts'
import './journal.css'

/** What pages have left behind that are closed: opened as new runs, downloaded, deleted. Nothing is shown where there is none. */
export function EarlierWork({
  journal,
  onOpened,
}: {
  readonly journal: Journal
  readonly onOpened: () => void
}) {
  const { earlier: words } = useJournalWords()
  const [list, setList] = useState<readonly Earlier[]>([])
  const [failed, fail] = useState(false)
  const tried = (deed: Promise<void>) => void deed.catch(() => fail(true))
  const refresh = async () => setList(await journal.earlier.list())
  useEffect(() => {
    journal.earlier.list().then(setList, () => undefined)
  }, [journal])
  if (list.length === 0) return null
  return (
    <section className="earlier" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="popover-about">{failed ? words.failed : words.about}</p>
      <ul>
        {list.map(earlier => (
          <Row
            key={earlier.workspace}
            earlier={earlier}
            journal={journal}
            tried={tried}
            onOpened={onOpened}
            onRemoved={refresh}
          />
        ))}
      </ul>
    </section>
  )
}

function Row({
  earlier: { workspace, saved, runs },
  journal,
  tried,
  onOpened,
  onRemoved,
}: {
  readonly earlier: Earlier
  readonly journal: Journal
  readonly tried: (deed: Promise<void>) => void
  readonly onOpened: () => void
  readonly onRemoved: () => Promise<void>
}) {
  const { earlier: words } = useJournalWords()
  const language = useSettings(settings => settings.language)
  const made = useDebugger()
  const shelf = useShelf()
  const { saveAll } = useSaving()
  const [asking, ask] = useState<'not yet' | 'asked' | 'declined'>('not yet')
  const when = saved === undefined ? words.unknownTime : moment(saved, language)
  const open = async () => {
    const work = await journal.earlier.read(workspace)
    if (!work) return
    openTogether(made, asSourced(work.runs), () => crypto.randomUUID())
    // One that this page has too stays as it is here.
    const own = shelf.store.getState().drafts
    for (const draft of draftsIn(work.texts)) if (!own.some(({ key }) => key === draft.key)) shelf.put(draft)
    onOpened()
  }
  const save = async () => {
    const work = await journal.earlier.read(workspace)
    if (work) await saveAll(work.runs, draftsIn(work.texts))
    else download('sessionscope-unreadable.json', await journal.earlier.raw(workspace))
  }
  const remove = async () => {
    await journal.earlier.remove(workspace)
    await onRemoved()
  }
  if (asking === 'asked')
    return (
      <li>
        <span className="earlier-what">{words.confirm(when)}</span>
        <Button small look="frame" onPress={() => tried(remove())}>
          {words.yes}
        </Button>
        <Button small look="quiet" ref={focus} onPress={() => ask('declined')}>
          {words.no}
        </Button>
      </li>
    )
  return (
    <li>
      <span className="earlier-what">
        {when} <span>· {runs === undefined ? words.unreadable : counted(language, runs, words.runs)}</span>
      </span>
      {runs !== undefined && (
        <IconButton small icon={FolderOpen} label={words.open(when)} onPress={() => tried(open())} />
      )}
      <IconButton small icon={Download} label={words.download(when)} onPress={() => tried(save())} />
      <IconButton
        small
        icon={Trash2}
        label={words.remove(when)}
        {...(asking === 'declined' && { ref: focus })}
        onPress={() => ask('asked')}
      />
    </li>
  )
}

/** The keyboard stays where it was: what it was on has made room for this. */
const focus = (button: HTMLButtonElement | null): void => button?.focus()

const moment = (ms: number, language: string): string =>
  new Date(ms).toLocaleString(language, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })
