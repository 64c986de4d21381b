import type { Language } from '../paragraphs/keys.ts'
import type { ConditionProblem, ConditionProblemCode, ConditionProblemValues } from './problem.ts'

type Sentences = { readonly [Code in ConditionProblemCode]: (values: ConditionProblemValues[Code]) => string }
type Expected = ConditionProblemValues['unexpected']['expected']

const expectedEn: Readonly<Record<Expected, string>> = {
  'a value': 'a field or a value',
  'an operator': 'an operator (==, <, in, and …)',
  'a closing bracket': 'a closing bracket',
  'a path': 'a field of the state',
  'a step': 'the id of a step',
}

const expectedRu: Readonly<Record<Expected, string>> = {
  'a value': 'поле или значение',
  'an operator': 'оператор (==, <, in, and …)',
  'a closing bracket': 'закрывающая скобка',
  'a path': 'поле состояния',
  'a step': 'имя шага',
}

const KINDS_RU: Readonly<Record<string, string>> = {
  text: 'строку',
  'one of': 'одно из слов',
  number: 'число',
  duration: 'длительность',
  instant: 'момент времени',
  cash: 'сумму',
  boolean: 'true или false',
  absent: 'absent',
  list: 'список',
  object: 'объект',
  map: 'объект',
  anything: 'значение',
}

const KINDS_EN: Readonly<Record<string, string>> = {
  text: 'a text',
  'one of': 'one of some words',
  number: 'a number',
  duration: 'a duration',
  instant: 'an instant',
  cash: 'an amount of money',
  boolean: 'true or false',
  absent: 'absent',
  list: 'a list',
  object: 'an object',
  map: 'an object',
  anything: 'a value',
}

const meantEn = (nearest: readonly string[], otherwise: string): string =>
  nearest.length > 0 ? `did you mean ${nearest.join(', ')}?` : otherwise
const meantRu = (nearest: readonly string[], otherwise: string): string =>
  nearest.length > 0 ? `возможно, ${nearest.join(', ')}?` : otherwise

const en: Sentences = {
  too_long: v => `the condition is longer than ${v.limit} characters; shorten it`,
  too_deep: v => `brackets are nested deeper than ${v.limit} levels; flatten them`,
  unexpected: v =>
    v.found === ''
      ? `the condition ends too soon: ${expectedEn[v.expected]} is missing`
      : `${expectedEn[v.expected]} is expected here, not “${v.found}”`,
  unclosed_text: () => 'the text has no closing quotation mark; add one',
  unknown_character: v =>
    v.found === '='
      ? 'to compare, write “==”'
      : `the character “${v.found}” means nothing here; remove it or put the text into quotation marks`,
  too_large: () => 'the number is too large; take away some digits',
  unknown_unit: v => `there is no unit “${v.unit}”; known ones: ${v.known}`,
  unknown_name: v =>
    `the state has no “${v.name}”; ${meantEn(v.nearest, 'choose a field from the list, or put a text into quotation marks')}`,
  unknown_step: v => `there is no step “${v.name}”; ${meantEn(v.nearest, 'choose one from the list')}`,
  unknown_value: v => `${v.path} is never “${v.name}”; ${meantEn(v.nearest, 'choose one from the list')}`,
  not_comparable: v => `${KINDS_EN[v.left]} and ${KINDS_EN[v.right]} cannot be compared by ${v.operator}`,
  needs_unit: v => `the number needs a unit, like ${v.example}`,
  not_an_instant: v => `“${v.found}” is no instant; write it like "2024-06-01T12:00:00Z"`,
  not_a_condition: () => 'a value alone asks nothing; compare it with something',
}

const ru: Sentences = {
  too_long: v => `условие длиннее ${v.limit} символов; сократите его`,
  too_deep: v => `скобки вложены глубже ${v.limit} уровней; упростите условие`,
  unexpected: v =>
    v.found === ''
      ? `условие обрывается: дальше ожидается ${expectedRu[v.expected]}`
      : `здесь ожидается ${expectedRu[v.expected]}, а не «${v.found}»`,
  unclosed_text: () => 'у строки нет закрывающей кавычки; поставьте её',
  unknown_character: v =>
    v.found === '='
      ? 'для сравнения пишите «==»'
      : `символ «${v.found}» здесь ничего не значит; уберите его или возьмите текст в кавычки`,
  too_large: () => 'число слишком велико; уберите лишние цифры',
  unknown_unit: v => `единицы «${v.unit}» нет; известны ${v.known}`,
  unknown_name: v =>
    `в состоянии нет «${v.name}»; ${meantRu(v.nearest, 'выберите поле из списка или возьмите текст в кавычки')}`,
  unknown_step: v => `шага «${v.name}» нет; ${meantRu(v.nearest, 'выберите шаг из списка')}`,
  unknown_value: v => `${v.path} не бывает «${v.name}»; ${meantRu(v.nearest, 'выберите значение из списка')}`,
  not_comparable: v => `нельзя сравнить ${KINDS_RU[v.left]} и ${KINDS_RU[v.right]} оператором ${v.operator}`,
  needs_unit: v => `числу нужна единица, например ${v.example}`,
  not_an_instant: v => `«${v.found}» — не момент времени; запишите его так: "2024-06-01T12:00:00Z"`,
  not_a_condition: () => 'одно значение ничего не спрашивает; сравните его с чем-нибудь',
}

/** What is wrong with a condition and how to mend it, in one sentence. */
export const conditionProblemSentence = (problem: ConditionProblem, language: Language): string => {
  const sentences = language === 'ru' ? ru : en
  return (sentences[problem.code] as (values: ConditionProblem['values']) => string)(problem.values)
}
