export const library = {
  scenario: 'Scenario',
  openFile: 'Open a file',
  saveFile: 'Save to a file',
  downloadAll: 'Download everything',
  openTip: 'Open a scenario file: it opens as a new run',
  saveTip: 'Save the scenario and this run to a file',
  refused: (file: string) => `${file} was not opened`,
  untouched: 'The run that is open stays as it was.',
  moreProblems: (count: number) => `and ${count} more`,
  unreadable: 'the browser could not read the file; check that it still exists and may be read',
  dismiss: 'Close the message',
  drop: 'Drop a scenario file to open it',
}
