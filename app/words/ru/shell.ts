import type { Words } from '../words.ts'

export const shell: Words['shell'] = {
  language: 'Язык',
  russian: 'Русский',
  english: 'English',
  toDark: 'Тёмная тема',
  toLight: 'Светлая тема',
  runBar: 'Шаги прогона',
  paneBroken: 'Эта панель сломалась; прогон и остальные панели не пострадали.',
  outdated:
    'Часть страницы не загрузилась: пропала связь или вышла новая версия. Сохраните прогон и загрузите страницу заново.',
  drawAnew: 'Нарисовать заново',
  graph: 'Граф',
  timeline: 'Лента времени',
  inspector: 'Инспектор',
  inspectorWidth: 'Ширина инспектора',
  timelineHeight: 'Высота ленты времени',
  panes: 'Панели',
  nothingRemembered:
    'Браузер не разрешает странице ничего хранить: язык, тема и размеры действуют, пока она открыта',
}
