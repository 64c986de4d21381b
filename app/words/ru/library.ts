import type { Words } from '../words.ts'

export const library: Words['library'] = {
  scenario: 'Сценарий',
  openFile: 'Открыть файл',
  saveFile: 'Сохранить в файл',
  downloadAll: 'Скачать всё',
  openTip: 'Открыть файл сценария: он откроется новым прогоном',
  saveTip: 'Сохранить сценарий и этот прогон в файл',
  fromLink: 'По ссылке',
  drop: 'Отпустите файл сценария, чтобы открыть его',
}
