import { createStore } from 'zustand/vanilla'
import type { Debugger } from '../debugger/debugger.ts'
import { takenUp } from '../debugger/savedRuns.ts'
import { createConnection } from './connection.ts'
import { createEarlier } from './earlier.ts'
import { readWorkspace } from './records.ts'
import type { Restoration } from './restore.ts'
import { restored } from './restore.ts'
import type { Memory, Work } from './snapshot.ts'
import { isSameMade, isSameWork, NOTHING_KEPT } from './snapshot.ts'
import type { Trouble } from './trouble.ts'
import { Overtaken, troubleOf } from './trouble.ts'
import type { Workspaces } from './workspaces.ts'
import { write } from './write.ts'

/** How the work on the screen is kept: what is not `saved` is in memory only. `at`: ms since the epoch. */
export type Keeping =
  | { readonly is: 'nothing' | 'saving' }
  | { readonly is: 'saved'; readonly at: number }
  | { readonly is: 'off'; readonly why: Trouble }

export interface JournalState {
  readonly keeping: Keeping
  /** A workspace that could not be taken up whole when the page began, and still lies there as it was found. */
  readonly left: { readonly workspace: string; readonly why: 'damaged' | 'unreadable' | 'newer' } | undefined
}

/** ms that a change of what is looked at may wait: whoever scrubs passes many steps. */
const QUIET = 250
/** ms until writing is tried again. */
const AGAIN = 2_000

interface Surroundings {
  readonly made: Pick<Debugger, 'store' | 'pause'>
  readonly workspaces: Workspaces
  /** ms since the epoch */
  readonly now: () => number
  readonly newId: () => string
  /** Whether something is being written that is no run yet. */
  readonly isWriting: () => boolean
}

/**
 * Writes down the open runs, and texts that are being written, as they change: inputs only, the rest is computed again.
 * While one change is on its way to the disk others gather; the latest state is written next.
 */
export const createJournal = ({ made, workspaces, now, newId, isWriting }: Surroundings) => {
  const store = createStore<JournalState>(() => ({ keeping: { is: 'nothing' }, left: undefined }))
  let own = newId()
  let memory: Memory = NOTHING_KEPT
  /** What the disk is known to hold, or what need not be kept. */
  let kept: Work | undefined
  /** What the page has opened by itself; as long as nobody has done anything with it, it is nobody's. */
  let opening: Work | undefined
  const texts = new Map<string, string>()
  const changed = new Map<string, string | undefined>()
  let writing = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Infinity
  let savedAt: number | undefined

  const work = (): Work => {
    const { runs, view, compared } = made.store.getState()
    return { runs, view, compared }
  }
  const isDirty = (): boolean => {
    const { runs } = made.store.getState()
    return runs.list.length > 0 && (changed.size > 0 || !kept || !isSameWork(work(), kept))
  }
  const tell = (keeping: Keeping) => {
    const before = store.getState().keeping
    if (before.is !== keeping.is || keeping.is === 'saved' || keeping.is === 'off')
      store.setState({ keeping })
  }
  const settled = (): Keeping =>
    isDirty() ? { is: 'saving' } : savedAt === undefined ? { is: 'nothing' } : { is: 'saved', at: savedAt }

  const settle = () => {
    const rests = settled()
    // Where nothing has been written yet, nothing shows that it could be.
    if (rests.is !== 'nothing' || store.getState().keeping.is !== 'off') tell(rests)
  }

  const connection = createConnection(() => {
    // What was kept may be gone with it.
    kept = undefined
    changes()
  })

  const plan = (ms: number) => {
    const at = now() + ms
    if (writing || at >= due) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(() => {
      due = Infinity
      void keep()
    }, ms)
  }

  const planned = (): number => {
    if (store.getState().keeping.is === 'off') return AGAIN
    return kept && changed.size === 0 && isSameMade(kept.runs, work().runs) ? QUIET : 0
  }

  const changes = () => {
    if (!isDirty()) return
    if (store.getState().keeping.is !== 'off') tell({ is: 'saving' })
    plan(planned())
  }

  /** Another page writes where this one did: this one goes on elsewhere, and both have what they had. */
  const moveAwayFor = async (error: unknown) => {
    if (!(error instanceof Overtaken)) throw error
    own = await workspaces.fresh()
    memory = NOTHING_KEPT
    for (const [name, text] of texts) changed.set(name, text)
  }

  const writeOnce = async () => {
    const database = await connection.get()
    const state = work()
    const sent = new Map(changed)
    const at = now()
    memory = await write(database, own, memory, state, sent, at)
    kept = state
    savedAt = at
    for (const [name, text] of sent) if (changed.get(name) === text) changed.delete(name)
  }

  const keep = async () => {
    if (writing) return
    writing = true
    try {
      if (isDirty()) await writeOnce().catch(error => moveAwayFor(error))
      settle()
    } catch (error) {
      tell({ is: 'off', why: troubleOf(error) })
    } finally {
      writing = false
    }
    if (isDirty()) plan(planned())
  }

  const takeUp = (from: string, found: Restoration) => {
    if (found.is !== 'restored') {
      if (found.is !== 'empty') store.setState({ left: { workspace: from, why: found.is } })
      return
    }
    const { work: was } = found
    // A storage that came late: what the page has opened meanwhile gives way, unless somebody has begun with it.
    const isNobodys = opening !== undefined && isSameWork(opening, work()) && !isWriting()
    const isFirst = made.store.getState().runs.list.length === 0 || isNobodys
    // First: a view that is taken up may begin with its text.
    for (const [name, text] of found.texts) if (!texts.has(name)) texts.set(name, text)
    made.pause()
    made.store.setState(
      isFirst
        ? { runs: was.runs, view: was.view, compared: was.compared }
        : { runs: takenUp(made.store.getState().runs, was.runs) },
    )
    if (found.damaged) store.setState({ left: { workspace: from, why: 'damaged' } })
    if (from !== own || found.damaged) {
      for (const [name, text] of texts) changed.set(name, text)
      return
    }
    memory = found.memory
    savedAt = found.saved
    if (isFirst) kept = work()
  }

  const begin = async () => {
    const choice = await workspaces.choose(earlier.abandoned).catch(() => ({ own, from: undefined }))
    own = choice.own
    try {
      const database = await connection.get()
      if (choice.from !== undefined) takeUp(choice.from, restored(await readWorkspace(database, choice.from)))
      // What cannot be read is never written over.
      if (store.getState().left?.workspace === own) own = await workspaces.fresh()
      settle()
    } catch (error) {
      tell({ is: 'off', why: troubleOf(error) })
    }
    made.store.subscribe(changes)
    changes()
  }

  const earlier = createEarlier({ connection, living: workspaces.living, own: () => own })

  return {
    store,
    earlier,
    /** Takes up what was kept, and keeps what follows. Resolves when it is known whether there was anything. */
    begin,
    /** What is open is what the page opens by itself, and not worth keeping until somebody does something with it. */
    untouched: () => {
      if (changed.size === 0) {
        kept = work()
        opening = kept
      }
      settle()
    },
    /** Texts that were being written when the page was left, by their names. */
    texts: texts as ReadonlyMap<string, string>,
    /** Keeps a text that is being written; undefined forgets it. */
    keepText: (name: string, text: string | undefined) => {
      if (texts.get(name) === text) return
      if (text === undefined) texts.delete(name)
      else texts.set(name, text)
      changed.set(name, text)
      changes()
    },
    /** Whether everything that somebody has made is on the disk; where he looked may not be. */
    isKept: (): boolean =>
      changed.size === 0 && kept !== undefined && isSameMade(kept.runs, made.store.getState().runs),
    /** The message about what could not be taken up has been read. */
    dismiss: () => store.setState({ left: undefined }),
    /** Does not wait any longer: the page may be about to go. */
    hurry: () => {
      if (isDirty()) plan(0)
    },
  }
}

export type Journal = ReturnType<typeof createJournal>
