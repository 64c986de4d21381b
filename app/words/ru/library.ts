import type { Words } from '../words.ts'

export const library: Words['library'] = {
  scenario: 'Сценарий',
  openFile: 'Открыть файл',
  saveFile: 'Сохранить в файл',
  downloadAll: 'Скачать всё',
  openTip: 'Открыть файл сценария: он откроется новым прогоном',
  saveTip: 'Сохранить сценарий и этот прогон в файл',
  refused: (file: string) => `Файл ${file} не открыт`,
  untouched: 'Открытый прогон остался как был.',
  moreProblems: (count: number) => `и ещё ${count}`,
  unreadable: 'браузер не смог прочитать файл; проверьте, что он на месте и доступен для чтения',
  dismiss: 'Закрыть сообщение',
  drop: 'Отпустите файл сценария, чтобы открыть его',
}
