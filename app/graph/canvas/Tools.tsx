import { useReactFlow, useStore } from '@xyflow/react'
import {
  Bug,
  ChevronsDownUp,
  ChevronsUpDown,
  LocateFixed,
  Map as MapIcon,
  Maximize,
  Minus,
  Plus,
  Split,
} from 'lucide-react'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import { useStore as useValue } from 'zustand'
import { Button, IconButton } from '../../look/button/Button.tsx'
import { shortcutOf } from '../../runbar/commands.ts'
import { useWords } from '../../words/useWords.ts'
import { askedAbout } from '../page.ts'
import { allClosed, allOpen } from '../status.ts'
import { FAR } from '../view.ts'
import { useGraph } from './graphContext.ts'
import { moveTime } from './useFollow.ts'
import { useWhyKey } from './useWhyKey.ts'

const FULL = 1
const STEP = 1.25
const LEAST = 0.25
const MOST = 2

const percentOf = (part: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(part)

/** Follow, the meaning of the lines, zoom, and the map's button where the map is not shown anyway. */
export function Tools({
  map,
  onMap,
}: {
  readonly map: boolean
  /** Absent where the map is shown anyway. */
  readonly onMap: (() => void) | undefined
}) {
  const { store, page } = useGraph()
  const { graph } = useWords()
  const follow = useValue(store, status => status.follow)
  return (
    <>
      <Button icon={LocateFixed} small on={follow} onPress={() => store.setState({ follow: !follow })}>
        {graph.follow}
      </Button>
      <IconButton
        icon={ChevronsUpDown}
        small
        label={graph.openAll}
        onPress={() => store.setState(allOpen())}
      />
      <IconButton
        icon={ChevronsDownUp}
        small
        label={graph.closeAll}
        onPress={() => store.setState(allClosed)}
      />
      <Explain />
      <div className="graph-tools">
        {/* Where two runs are compared the lines mean something else, which is told there. */}
        {page.why && <Legend />}
        <Zoom />
        {onMap && <IconButton icon={MapIcon} small label={graph.map} on={map} onPress={onMap} />}
      </div>
    </>
  )
}

/** The whole why of the step where the run stands, and away again. */
function Explain() {
  const { store, page, language } = useGraph()
  const { graph } = useWords()
  const hasCome = useValue(store, status => status.came !== undefined)
  const isOn = useValue(store, status => status.chosen !== undefined && status.chosen.index === status.came)
  const far = useStore(({ transform: [, , zoom] }) => zoom < FAR)
  const press = () => store.setState({ chosen: isOn ? undefined : askedAbout(page, store.getState().came) })
  const tooFar = far && !isOn ? graph.tooFarToExplain(percentOf(FAR, language)) : undefined
  const refusal = hasCome ? tooFar : graph.nothingToExplain
  useWhyKey(page.why && !refusal ? press : undefined)
  if (!page.why) return null
  return (
    <Button
      icon={Split}
      small
      labelFrom="wide"
      on={isOn}
      shortcut={shortcutOf('why')}
      refusal={refusal}
      onPress={press}
    >
      {graph.whyHere}
    </Button>
  )
}

function Legend() {
  const { graph } = useWords()
  return (
    <ul className="graph-legend" aria-label={graph.legend}>
      <li className="way-now">{graph.thisWakeUp}</li>
      <li className="way-earlier">{graph.earlier}</li>
      <li className="way-never">{graph.notTaken}</li>
      <li className="graph-defect">
        <Bug className="icon" size={14} aria-hidden />
        {graph.defect}
      </li>
    </ul>
  )
}

function Zoom() {
  const { store, language } = useGraph()
  const { graph } = useWords()
  const flow = useReactFlow()
  const zoom = useStore(({ transform: [, , scale] }) => scale)
  const duration = () => moveTime(store.getState())
  const to = (next: number) =>
    void flow.zoomTo(Math.min(Math.max(next, LEAST), MOST), { duration: duration() })
  return (
    <>
      <IconButton icon={Minus} small label={graph.zoomOut} onPress={() => to(zoom / STEP)} />
      <Button small tip={graph.fullSize} onPress={() => to(FULL)}>
        {percentOf(zoom, language)}
      </Button>
      <IconButton icon={Plus} small label={graph.zoomIn} onPress={() => to(zoom * STEP)} />
      <IconButton
        icon={Maximize}
        small
        label={graph.fit}
        onPress={() =>
          void flow.fitView({ padding: 0.02, maxZoom: FULL, minZoom: LEAST, duration: duration() })
        }
      />
    </>
  )
}
