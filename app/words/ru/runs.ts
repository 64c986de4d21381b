import type { InputKind } from 'sessionscope/language/input.ts'
import type { Words } from '../words.ts'

const nominative: Readonly<Record<InputKind, string>> = {
  timer: 'таймер',
  callback: 'обратный вызов',
  change_session: 'смена сессии извне',
  repair: 'восстановление',
  go_on: 'продолжение',
}

const named = (kind: InputKind | undefined): string => (kind ? nominative[kind] : 'вход')

export const runs: Words['runs'] = {
  title: 'Прогоны',
  tree: 'Прогоны и их ветки',
  name: number => `Прогон ${number}`,
  forkName: (number, step) => `Прогон ${number}: от шага ${step}`,
  forks: { one: 'ветка', few: 'ветки', many: 'веток', other: 'ветки' },
  stale: {
    one: 'вход не перенесён',
    few: 'входа не перенесены',
    many: 'входов не перенесено',
    other: 'входа не перенесено',
  },
  edits: { one: 'ручная правка', few: 'ручные правки', many: 'ручных правок', other: 'ручной правки' },
  steps: count => `шагов: ${count}`,
  rename: name => `Назвать: ${name}`,
  renameField: 'Название прогона',
  remove: name => `Удалить: ${name}`,
  onlyOne: 'Последний прогон остаётся: сначала откройте другой',
  compare: name => `Сравнить с показанным: ${name}`,
  undo: what => `Отменить: ${what}`,
  redo: what => `Повторить: ${what}`,
  nothingToUndo: 'Отменять нечего',
  nothingToRedo: 'Повторять нечего',
  deeds: {
    fork: what => `ветка, ${what}`,
    edit: what => what,
    name: 'переименование',
    delete: 'удаление прогона',
  },
  keys: 'Enter показывает прогон, F2 переименовывает, Delete удаляет',
  whatChanged: 'Что изменила правка?',
  alteration: {
    reply: (step, said) => `ответ на шаге ${step} задан вручную: ${said}`,
    given: (kind, step) => `${nominative[kind]} на шаге ${step}`,
    failed: step => `с шага ${step} машина ломается`,
    elapsed: (time, step) => `на шаге ${step} прошло ${time}`,
    edited: field => `${field} задано вручную`,
    unset: field => `${field} убрано вручную`,
    drop: kind => `отброшено: ${named(kind)}`,
    move: (kind, time) => `перенесено на ${time}: ${named(kind)}`,
    again: kind => `ещё раз: ${named(kind)}`,
    race: kind => `таймер успел раньше: ${named(kind)}`,
  },
}
