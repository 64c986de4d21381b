import type { WireErrorCode, WireFaults } from '../wire/index.ts'
import type { WireRefusal } from './problem.ts'

/** What the wire says in English of its own, in Russian; complete by its type. */
const sentences: { readonly [Code in WireErrorCode]: (values: WireFaults[Code]) => string } = {
  truncated: v => `не хватает байт: нужно ещё ${v.needed}, осталось ${v.left}`,
  negative_size: v => `размер отрицательный (${v.size})`,
  size_beyond_end: v => `заявлено элементов: ${v.count}, в оставшиеся ${v.left} байт они не поместятся`,
  bad_version: v => `сообщение начинается не со слова версии strict binary (${v.word})`,
  bad_message_type: v => `тип сообщения ${v.type} — не call, reply, exception или oneway`,
  unknown_service: v => `сервиса «${v.service}» нет`,
  unknown_function: v => `у ${v.service} нет функции «${v.name}»`,
  bad_wire_type: v => `типа ${v.type} в протоколе нет`,
  wrong_type: v => `ожидается ${v.expected}, пришло ${v.found}`,
  missing_field: v => `нет обязательного поля ${v.field}`,
  union_empty: v => `в объединении ${v.union} не задано ни одно известное поле`,
  union_several: v => `в объединении ${v.union} задано больше одного поля (${v.first}, ${v.second})`,
  result_empty: v => `в ответе на ${v.function} нет ни результата, ни объявленного исключения`,
  result_several: v => `в ответе на ${v.function} больше одного исхода (${v.first}, ${v.second})`,
  unknown_enum_value: v => `${v.value} — не значение ${v.enum}`,
  not_utf8: v => `строка из ${v.length} байт — не UTF-8`,
  trailing_bytes: v => `после конца сообщения осталось байт: ${v.count}`,
  too_deep: v => `значения вложены глубже ${v.limit} уровней`,
  bad_value: v => `ожидается ${v.expected}, а здесь ${v.found}`,
  unknown_field: v => `у ${v.struct} нет поля «${v.field.slice(0, 40)}»`,
  bad_hex: v => `шестнадцатеричный текст из ${v.length} знаков не делится на байты`,
}

/** Why the protocol refuses a value, in Russian. */
export const wireReason = ({ code, values }: WireRefusal): string =>
  (sentences[code] as (given: WireRefusal['values']) => string)(values)
