import type { GroupId } from 'sessionscope/steps/table.ts'
import { FRAME_WIDTH, SIDE, SPINE } from '../positions/spot.ts'
import type { Box, Frame, Open, Point } from './box.ts'
import { bottom, groupBox } from './box.ts'
import { contents } from './contents.ts'

/** px: where the drawing begins, the height of a closed group, the corridor between two rows. */
const TOP = 16
export const LEFT = 20
const CLOSED_HEIGHT = 32
export const CORRIDOR = 64
/** The channel between the algorithm and the machine, and where the closed machine stands while nothing is open. */
const CHANNEL = 44
const CLOSED_MACHINE = { x: 648, width: 240 }
/** The closed machine stands this far above the end of the algorithm, so that both neighbours are near. */
const ABOVE_END = 120

/** The closed groups of the algorithm: px from its left. The spine passes through the middle of the path's own. */
const closedSpots: Readonly<Record<Exclude<GroupId, 'machine'>, { x: number; width: number; port: number }>> =
  {
    find: { x: SPINE - 100, width: 200, port: SPINE },
    start: { x: 0, width: 152, port: 76 },
    active: { x: 162, width: 180, port: SPINE },
    repair: { x: 352, width: 164, port: 434 },
    suspended: { x: 526, width: 172, port: 612 },
    result: { x: SPINE - 116, width: 232, port: SPINE },
    finish: { x: SPINE - 106, width: 212, port: SPINE },
    failure: { ...SIDE, port: SIDE.x + SIDE.width / 2 },
  }

export interface Arrangement {
  readonly boxes: readonly Box[]
  readonly frames: readonly Frame[]
  /** Where the rows of the algorithm begin and end, px downwards: between them edges may run across. */
  readonly rows: readonly { readonly top: number; readonly bottom: number }[]
  /** The left of the machine, px. */
  readonly machineX: number
  readonly width: number
  readonly height: number
}

/** One row of the algorithm: closed groups side by side, or one open group. */
type Row = readonly Exclude<GroupId, 'machine'>[]

/** A branch that opens steps out of its row and stands below it, so that nothing ever moves sideways. */
const rowsOf = ({ groups }: Open): readonly Row[] => {
  const branches: Row = ['start', 'active', 'repair', 'suspended']
  const ends: Row = ['finish', 'failure']
  const shut = (row: Row): Row => row.filter(id => !groups.has(id))
  const alone = (row: Row): readonly Row[] => row.filter(id => groups.has(id)).map(id => [id])
  return [
    ['find' as const],
    shut(branches),
    ...alone(branches),
    ['result' as const],
    ...alone(['finish']),
    shut(ends),
    ...alone(['failure']),
  ].filter(row => row.length > 0)
}

const closedBox = (group: Exclude<GroupId, 'machine'>, y: number): Box => {
  const { x, width, port } = closedSpots[group]
  const rect = { x: LEFT + x, y, width, height: CLOSED_HEIGHT }
  return { id: groupBox(group), kind: 'group', group, rect, port: LEFT + port, upPort: undefined }
}

const machineAt = (at: Point, open: Open) => {
  if (open.groups.has('machine')) return contents('machine', at, open)
  const { width } = CLOSED_MACHINE
  const port = at.x + width / 2
  const rect = { ...at, width, height: CLOSED_HEIGHT }
  const box: Box = { id: groupBox('machine'), kind: 'group', group: 'machine', rect, port, upPort: port }
  return { boxes: [box], frames: [] }
}

/** Puts every group, step and piece in its place for one set of open ones. */
export const arrange = (open: Open): Arrangement => {
  const boxes: Box[] = []
  const frames: Frame[] = []
  const rows: { top: number; bottom: number }[] = []
  let y = TOP
  for (const row of rowsOf(open)) {
    const [first] = row
    if (first && open.groups.has(first)) {
      const inside = contents(first, { x: LEFT, y }, open)
      boxes.push(...inside.boxes)
      frames.push(...inside.frames)
    } else boxes.push(...row.map(group => closedBox(group, y)))
    const end = Math.max(...[...boxes, ...frames].map(({ rect }) => bottom(rect)))
    rows.push({ top: y, bottom: end })
    y = end + CORRIDOR
  }
  const end = y - CORRIDOR
  const machineX = LEFT + (open.groups.size > 0 ? FRAME_WIDTH + CHANNEL : CLOSED_MACHINE.x)
  const inside = machineAt({ x: machineX, y: machineTop(end, open) }, open)
  const all = { boxes: [...boxes, ...inside.boxes], frames: [...frames, ...inside.frames] }
  const rects = [...all.boxes, ...all.frames].map(({ rect }) => rect)
  return {
    ...all,
    rows,
    machineX,
    width: Math.max(...rects.map(({ x, width }) => x + width)),
    height: Math.max(...rects.map(bottom)),
  }
}

/** The machine takes over at its bottom, so its bottom stands where the algorithm ends; it never rises above the top. */
const machineTop = (end: number, open: Open): number => {
  if (!open.groups.has('machine')) return end - ABOVE_END
  const [frame] = contents('machine', { x: 0, y: 0 }, open).frames
  return Math.max(TOP, end - (frame?.rect.height ?? 0))
}
