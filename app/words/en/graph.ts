import type { Forms } from '../counted.ts'

const visits: Forms = { one: 'visit', other: 'visits' }
const inRetries: Forms = { one: 'of them in a retry', other: 'of them in retries' }
const times: Forms = { one: 'time taken', other: 'times taken' }
const defects: Forms = { one: 'known defect', other: 'known defects' }

export const graph = {
  drawing: 'Steps of the algorithm',
  keys: 'Enter chooses a step and opens a group; the arrow keys lead along the exits, Home and End to the first and the last box, letters to a title',
  listKeys:
    'Enter goes to a visit of a step or an exit and opens a group, the right and left arrows open and close a row, F9 sets a breakpoint',
  edge: 'Exit of a step',
  follow: 'Follow',
  legend: 'Meaning of the lines',
  thisWakeUp: 'this wake-up',
  earlier: 'earlier',
  notTaken: 'not taken',
  defect: 'known defect',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullSize: 'Show at 100%',
  fit: 'Show the whole graph',
  map: 'Map of the graph',
  notVisited: 'not visited',
  visits,
  inRetries,
  times,
  breaks: { on: 'breakpoint', conditional: 'breakpoint with a condition', off: 'breakpoint, switched off' },
  goToVisit: 'Go to visit',
  runHere: 'Run to here',
  breakHere: 'Break before this step',
  breakEdge: 'Break on this exit',
  whyHere: 'Why here',
  nothingToExplain: 'The run stands at its first step: no exit has led here',
  left: (count: number) => `Not taken: ${count}`,
  howTo: 'how to get there?',
  why: (from: string, to: string) => `Why here: ${from} → ${to}`,
  others: 'Not taken',
  exit: (condition: string, to: string) => `${condition} → ${to}`,
  more: 'All about why',
  foldWhy: 'Show less',
  unfoldWhy: 'Show the exits not taken',
  previousTime: 'The time before',
  nextTime: 'The time after',
  view: 'Show the graph as',
  asDrawing: 'Drawing',
  asList: 'List',
  filter: 'Find a step',
  nothingFound: 'No step has such a title, paragraph or name. Try a shorter part of it.',
  openAll: 'Expand all groups',
  closeAll: 'Collapse all groups',
  defects,
}
