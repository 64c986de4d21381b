import type { Words } from '../words.ts'

export const graph: Words['graph'] = {
  drawing: 'Шаги алгоритма',
  keys: 'Enter выбирает шаг и открывает группу, стрелки ведут по выходам',
  edge: 'Выход шага',
  follow: 'Следить за шагом',
  legend: 'Что значат линии',
  thisWakeUp: 'пройдено сейчас',
  earlier: 'раньше',
  notTaken: 'не взято',
  defect: 'известный дефект',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  fullSize: 'Показать в 100 %',
  fit: 'Показать весь граф',
  map: 'Карта графа',
  notVisited: 'не пройден',
  visits: { one: 'посещение', few: 'посещения', many: 'посещений', other: 'посещения' },
  defects: {
    one: 'известный дефект',
    few: 'известных дефекта',
    many: 'известных дефектов',
    other: 'известного дефекта',
  },
}
