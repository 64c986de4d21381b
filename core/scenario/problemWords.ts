import { conditionProblemSentence } from '../condition/index.ts'
import type { Language } from '../paragraphs/keys.ts'
import type { Scalar } from '../wire/schema/link.ts'
import type { Found, Kind, Problem, ProblemCode, ProblemValues, Requirement } from './problem.ts'
import { wireReason } from './wireWords.ts'

type Sentences = { readonly [Code in ProblemCode]: (values: ProblemValues[Code]) => string }

const kindsEn: Readonly<Record<Kind, string>> = {
  nothing: 'nothing',
  null: 'null',
  list: 'a list',
  object: 'an object',
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  'whole number': 'a whole number',
}

const kindsRu: Readonly<Record<Kind, string>> = {
  nothing: 'ничего нет',
  null: 'null',
  list: 'список',
  object: 'объект',
  text: 'строка',
  number: 'число',
  boolean: 'true или false',
  'whole number': 'целое число',
}

const requirementsEn: Readonly<Record<Requirement['is'], (bound: string) => string>> = {
  'at least': bound => `at least ${bound}`,
  'at most': bound => `at most ${bound}`,
  'at least characters': bound => `at least ${bound} characters long`,
  'at most characters': bound => `at most ${bound} characters long`,
  whole: () => 'a whole number',
}

const requirementsRu: Readonly<Record<Requirement['is'], (bound: string) => string>> = {
  'at least': bound => `не меньше ${bound}`,
  'at most': bound => `не больше ${bound}`,
  'at least characters': bound => `не короче ${bound} символов`,
  'at most characters': bound => `не длиннее ${bound} символов`,
  whole: () => 'целым числом',
}

const whole = (bits: number) => ({
  en: `a whole number of at most ${bits} bits`,
  ru: `целое число, не длиннее ${bits} бит`,
})

/** The scalars of the protocol as people call them. */
const scalarWords: Readonly<Record<Scalar, { readonly en: string; readonly ru: string }>> = {
  bool: { en: 'true or false', ru: 'true или false' },
  i8: whole(8),
  i16: whole(16),
  i32: whole(32),
  i64: whole(64),
  double: { en: 'a number', ru: 'число' },
  string: { en: 'text', ru: 'текст' },
  binary: { en: 'bytes', ru: 'байты' },
}

const foundEn = (found: Found): string => ('kind' in found ? kindsEn[found.kind] : found.json)
const foundRu = (found: Found): string => ('kind' in found ? kindsRu[found.kind] : found.json)

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

const en: Sentences = {
  too_large: v =>
    `the file has ${megabytes(v.bytes)} MB, at most ${megabytes(v.limit)} MB can be opened; split it`,
  not_json: v => `this is not JSON: the text goes wrong at line ${v.line}, column ${v.column}; mend it there`,
  too_deep: v => `values are nested deeper than ${v.limit} levels; flatten them`,
  forbidden_key: v => `the key “${v.key}” is not allowed; rename it`,
  not_text: () => 'the text holds half of a character (an unpaired surrogate); write it anew',
  newer_version: v =>
    `the file has version ${v.version}, this program knows versions up to ${v.newest}; open it with a newer program`,
  not_a_scenario: v =>
    `a scenario or a list of scenarios is expected, this is ${foundEn(v.found)}; choose another file`,
  empty_list: () => 'the list holds no scenario; put at least one into it',
  too_many: v => `the list has ${v.count} entries, at most ${v.limit} are read; split it`,
  too_many_values: v => `there are more than ${v.limit} values in all; split the file`,
  no_code: () => 'there is no scenario after “#s=”; copy the whole link again, from “http” to its end',
  newer_code: v =>
    `the link has version ${v.version}, this program knows versions up to ${v.newest}; open it with a newer program`,
  long_link: v =>
    `the link has ${v.length} characters, at most ${v.limit} can be opened; pass on a file instead`,
  code_cut_off: () =>
    'the end of the link is missing; copy it again whole – mail programs and chats cut long lines off',
  code_damaged: () => 'characters of the link have changed on the way; copy it again where it came from',
  code_unpacks: v =>
    `the link unpacks to more than ${megabytes(v.limit)} MB, no more can be opened; pass on a file instead`,
  missing: v => `the field “${v.field}” is missing; add it`,
  unknown_field: v => `there is no field “${v.field}” here; remove it or correct its name`,
  wrong_type: v => `${kindsEn[v.expected]} is expected, this is ${foundEn(v.found)}; put it right`,
  not_one_of: v => `one of ${v.allowed} is expected, this is ${foundEn(v.found)}; choose one of them`,
  out_of_range: v =>
    `the value has to be ${requirementsEn[v.requirement.is](v.requirement.bound)}, this is ${foundEn(v.found)}; change it`,
  not_an_instant: v =>
    `an instant like 2024-06-01T12:00:00Z is expected, this is ${foundEn(v.found)}; write it so`,
  not_a_step: v =>
    `the algorithm has no step ${foundEn(v.found)}; take the id of a step from the list of steps`,
  one_field: v => `exactly one of ${v.allowed} is expected, ${v.found} are given; keep one`,
  not_a_condition: v => `the condition cannot be read: ${conditionProblemSentence(v.problem, 'en')}`,
  bad_scalar: v => `${scalarWords[v.scalar].en} is expected, this is ${foundEn(v.found)}; put it right`,
  not_protocol: v => `the value does not fit the provider’s protocol: ${v.reason}; put it right`,
  not_a_reply: v => `${v.called} cannot answer so; choose another outcome`,
}

const ru: Sentences = {
  too_large: v =>
    `в файле ${megabytes(v.bytes).replace('.', ',')} МБ, открыть можно не больше ${megabytes(v.limit).replace('.', ',')} МБ; разделите его`,
  not_json: v => `это не JSON: текст нарушен в строке ${v.line}, позиции ${v.column}; исправьте это место`,
  too_deep: v => `значения вложены глубже ${v.limit} уровней; сделайте структуру проще`,
  forbidden_key: v => `ключ «${v.key}» недопустим; переименуйте его`,
  not_text: () => 'в тексте стоит половина символа (непарный суррогат); наберите его заново',
  newer_version: v =>
    `версия файла — ${v.version}, программа знает версии до ${v.newest}; откройте файл в более новой программе`,
  not_a_scenario: v =>
    `ожидается сценарий или список сценариев, а это ${foundRu(v.found)}; выберите другой файл`,
  empty_list: () => 'в списке нет ни одного сценария; добавьте хотя бы один',
  too_many: v => `в списке ${v.count} записей, читается не больше ${v.limit}; разделите его`,
  too_many_values: v => `всего значений больше ${v.limit}; разделите файл`,
  no_code: () => 'после «#s=» нет сценария; скопируйте ссылку ещё раз целиком, от «http» до конца',
  newer_code: v =>
    `версия ссылки — ${v.version}, программа знает версии до ${v.newest}; откройте ссылку в более новой программе`,
  long_link: v => `длина ссылки в знаках — ${v.length}, открыть можно не больше ${v.limit}; передайте файл`,
  code_cut_off: () =>
    'у ссылки не хватает конца; скопируйте её ещё раз целиком: почта и чаты обрезают длинные строки',
  code_damaged: () => 'часть знаков ссылки в пути изменилась; скопируйте её ещё раз там, откуда она пришла',
  code_unpacks: v =>
    `ссылка распаковывается больше чем в ${megabytes(v.limit).replace('.', ',')} МБ, больше открыть нельзя; передайте файл`,
  missing: v => `нет поля «${v.field}»; добавьте его`,
  unknown_field: v => `лишнее поле «${v.field}»; уберите его или исправьте название`,
  wrong_type: v => `ожидается ${kindsRu[v.expected]}, а здесь ${foundRu(v.found)}; исправьте значение`,
  not_one_of: v => `ожидается одно из ${v.allowed}, а здесь ${foundRu(v.found)}; выберите одно из них`,
  out_of_range: v =>
    `значение должно быть ${requirementsRu[v.requirement.is](v.requirement.bound)}, а здесь ${foundRu(v.found)}; измените его`,
  not_an_instant: v =>
    `ожидается момент времени вида 2024-06-01T12:00:00Z, а здесь ${foundRu(v.found)}; запишите его так`,
  not_a_step: v => `в алгоритме нет шага ${foundRu(v.found)}; возьмите имя шага из списка шагов`,
  one_field: v => `ожидается ровно одно из ${v.allowed}, а полей — ${v.found}; оставьте одно`,
  not_a_condition: v => `условие не прочитать: ${conditionProblemSentence(v.problem, 'ru')}`,
  bad_scalar: v => `ожидается ${scalarWords[v.scalar].ru}, а здесь ${foundRu(v.found)}; исправьте значение`,
  not_protocol: v => `значение не подходит к протоколу провайдера: ${wireReason(v)}; исправьте его`,
  not_a_reply: v => `${v.called} так ответить не может; выберите другой исход`,
}

/** What is wrong and how to mend it, in one sentence without its path. */
export const problemSentence = (problem: Problem, language: Language): string => {
  const sentences = language === 'ru' ? ru : en
  return (sentences[problem.code] as (values: Problem['values']) => string)(problem.values)
}
