export const shell = {
  language: 'Language',
  russian: 'Русский',
  english: 'English',
  toDark: 'Dark theme',
  toLight: 'Light theme',
  runBar: 'Stepping',
  share: 'Share',
  graph: 'Graph',
  timeline: 'Timeline',
  inspector: 'Inspector',
  inspectorWidth: 'Inspector width',
  timelineHeight: 'Timeline height',
  panes: 'Panes',
  paneBroken: 'This pane has failed; the run and the other panes are untouched.',
  outdated:
    'A part of the page could not be loaded: the connection is gone, or there is a new version. Save the run, then load the page again.',
  drawAnew: 'Draw it anew',
  readOnly: 'On a narrow screen a run is read and stepped through; a wider one lets you change it',
  nothingRemembered:
    'This browser does not let the page store anything: language, theme and sizes last until it is closed',
}
