import type { Forms } from '../counted.ts'

const visits: Forms = { one: 'visit', other: 'visits' }
const defects: Forms = { one: 'known defect', other: 'known defects' }

export const graph = {
  drawing: 'Steps of the algorithm',
  keys: 'Enter chooses a step and opens a group; the arrow keys lead along the exits',
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
  defects,
}
