export const library = {
  scenario: 'Scenario',
  openFile: 'Open a file',
  saveFile: 'Save to a file',
  downloadAll: 'Download everything',
  openTip: 'Open a scenario file: it opens as a new run',
  saveTip: 'Save the scenario and this run to a file',
  fromLink: 'From a link',
  drop: 'Drop a scenario file to open it',
}
