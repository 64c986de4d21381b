import type { EdgeId, PieceId } from 'sessionscope/graph/graph.ts'
import { groupIds, nodes, pieceIds } from 'sessionscope/graph/graph.ts'
import type { GroupId, StepId } from 'sessionscope/steps/table.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Status } from '../look/glyphs/StatusGlyph.tsx'
import type { Open } from './layout/box.ts'

/** Where a run stands and how it came there, as the graph shows it; `pathStatus` reads it off a history. */
export interface PathStatus {
  readonly current: StepId
  /** The current step is a call whose reply is there: it has been asked and answered, but not settled. */
  readonly answered: boolean
  /** The index at which the run came to this step; undefined at its first one. */
  readonly came: number | undefined
  /** How often each step has been visited up to now; a call counts once. */
  readonly visits: Readonly<Partial<Record<StepId, number>>>
  /** How often the path has come into each group, up to now. */
  readonly entered: Readonly<Partial<Record<GroupId, number>>>
  /** How many of a step's visits were made in a retry, and how often each exit has been taken, up to now. */
  readonly retries: Readonly<Partial<Record<StepId, number>>>
  readonly travelled: Readonly<Partial<Record<EdgeId, number>>>
  /** Steps and exits of this wake-up, up to now. */
  readonly steps: ReadonlySet<StepId>
  readonly taken: ReadonlySet<EdgeId>
  /** Exits of the wake-ups before. */
  readonly earlier: ReadonlySet<EdgeId>
  /** Where two runs are compared: where the other one stands, if it is elsewhere. */
  readonly other: StepId | undefined
  /** The steps and exits that only the other one has. */
  readonly others: ReadonlySet<StepId>
  readonly otherTaken: ReadonlySet<EdgeId>
  /** The steps that both have. A box that holds several is of both if one of them is. */
  readonly shared: ReadonlySet<StepId>
  /** Stands for the shape of the current step where the machine rests: what its session is. */
  readonly glyph: Status | undefined
}

/** Where a run stands, without the way there. */
export type PlaceStatus = Pick<PathStatus, 'current' | 'answered' | 'came' | 'glyph'>

/** What the user has chosen in the pane. */
export interface GraphChoices {
  /** The current step is kept in view. */
  readonly follow: boolean
  /** Playing faster than four steps a second: nothing moves smoothly. */
  readonly quick: boolean
  /** Groups and pieces that stay open, wherever the path goes. */
  readonly byHand: ReadonlySet<GroupId | PieceId>
  /** The group that the path is in, closed by hand until the path leaves it. */
  readonly shut: GroupId | undefined
  /** Breakpoints before steps and on exits. */
  readonly breaks: Readonly<Partial<Record<StepId, Break>>>
  readonly edgeBreaks: Readonly<Partial<Record<EdgeId, Break>>>
  /** The exit whose whole why has been asked for. */
  readonly chosen: Chosen | undefined
}

/** An exit, and the index at which it was taken the time that is asked about. */
export interface Chosen {
  readonly exit: EdgeId
  readonly index: number
}

/** How a breakpoint stops: always, on its condition, or not now. */
export type Break = 'on' | 'conditional' | 'off'

/** Everything the graph pane shows that is not the table's. Nodes and edges read single numbers off it. */
export type GraphStatus = PathStatus &
  GraphChoices & {
    /** The step where the path was shown last, and how it was come to: its group is open, and the view follows it. */
    readonly around: StepId
    readonly cameAround: number | undefined
  }
export type GraphStore = StoreApi<GraphStatus>

const groupOf = new Map(nodes.map(({ id, group }) => [id, group]))

/** The group that a step belongs to. */
export const groupOfStep = (step: StepId): GroupId | undefined => groupOf.get(step)

/** A store for one graph pane, with nothing opened by hand yet. */
export const createGraphStore = (path: PathStatus): GraphStore =>
  createStore(() => ({
    ...path,
    around: path.current,
    cameAround: path.came,
    follow: true,
    quick: false,
    byHand: new Set<GroupId>(),
    shut: undefined,
    breaks: {},
    edgeBreaks: {},
    chosen: undefined,
  }))

/** Shows another moment of a run. A group closed by hand is forgotten once the path has left it. */
export const showPath = (store: GraphStore, path: PathStatus): void => {
  const { shut } = store.getState()
  const { current } = path
  store.setState({
    ...path,
    around: current,
    cameAround: path.came,
    shut: shut === groupOf.get(current) ? shut : undefined,
    chosen: stillChosen(store, path),
  })
}

/**
 * Shows where a run is that only passes, as long as somebody scrubs. Two boxes change; nothing opens, closes or moves,
 * and the way behind the run stays as it was until the path is shown again.
 */
export const passBy = (store: GraphStore, { current, answered, came, glyph }: PlaceStatus): void =>
  store.setState({ current, answered, came, glyph, chosen: stillChosen(store, { came }) })

/** What was asked about an exit is answered once the run goes on; the next step has a why of its own. */
const stillChosen = (store: GraphStore, next: Pick<PathStatus, 'came'>): Chosen | undefined => {
  const { came, chosen } = store.getState()
  return came === next.came ? chosen : undefined
}

/** The choices after everything has been opened or closed by hand. */
export const allOpen = (): Pick<GraphChoices, 'byHand' | 'shut'> => ({
  byHand: new Set<GroupId | PieceId>([...groupIds, ...pieceIds]),
  shut: undefined,
})

export const allClosed = ({ around }: GraphStatus): Pick<GraphChoices, 'byHand' | 'shut'> => ({
  byHand: new Set(),
  shut: groupOf.get(around),
})

type Opening = Pick<GraphStatus, 'around' | 'byHand' | 'shut'> & Partial<Pick<GraphStatus, 'other'>>

/** What is open: the group that the path is in, unless closed by hand, and what was opened by hand. */
export const openIn = ({ around, other, byHand, shut }: Opening): Open => {
  const entered = groupOf.get(around)
  const others = other && groupOf.get(other)
  const groups = new Set<GroupId>()
  const pieces = new Set<PieceId>()
  if (entered && entered !== shut) groups.add(entered)
  if (others && others !== shut) groups.add(others)
  for (const id of byHand) {
    if (isGroup(id)) groups.add(id)
    else pieces.add(id)
  }
  return { groups, pieces }
}

const groupNames = new Set<string>(groupOf.values())
const isGroup = (id: GroupId | PieceId): id is GroupId => groupNames.has(id)

/** The choices after a group or a piece has been opened or closed by hand. */
export const toggled = (
  status: GraphStatus,
  id: GroupId | PieceId,
): Pick<GraphChoices, 'byHand' | 'shut'> => {
  const open = openIn(status)
  const byHand = new Set(status.byHand)
  if (!isGroup(id)) {
    if (!byHand.delete(id)) byHand.add(id)
    return { byHand, shut: status.shut }
  }
  if (open.groups.has(id)) {
    byHand.delete(id)
    return { byHand, shut: id === groupOf.get(status.around) ? id : status.shut }
  }
  return { byHand: byHand.add(id), shut: status.shut === id ? undefined : status.shut }
}
