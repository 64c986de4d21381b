import type { Condition, Literal, Operand } from './condition.ts'

/** The text of a condition in its usual form; it is read as the same condition again. */
export const print = (condition: Condition): string => {
  if ('or' in condition) return condition.or.map(part => inner(part, ['or'])).join(' or ')
  if ('and' in condition) return condition.and.map(part => inner(part, ['or', 'and'])).join(' and ')
  if ('not' in condition) return `not ${inner(condition.not, ['or', 'and'])}`
  if ('changed' in condition) return `changed(${condition.changed.path})`
  if ('there' in condition) return printOperand(condition.there)
  if ('in' in condition) {
    const { among } = condition
    const list = 'path' in among ? among.path : `[${among.map(printLiteral).join(', ')}]`
    return `${printOperand(condition.in)} in ${list}`
  }
  return `${printOperand(condition.left)} ${condition.compare} ${printOperand(condition.right)}`
}

const inner = (condition: Condition, bracketed: readonly ('and' | 'or')[]): string =>
  bracketed.some(kind => kind in condition) ? `(${print(condition)})` : print(condition)

export const printOperand = (operand: Operand): string => {
  if ('visits' in operand) return `visits(${operand.visits})`
  if ('literal' in operand) return printLiteral(operand.literal)
  return operand.was ? `was(${operand.path})` : operand.path
}

const printLiteral = (literal: Literal): string => {
  switch (literal.is) {
    case 'text':
      return `"${literal.text.replaceAll(/(["\\])/g, '\\$1')}"`
    case 'number':
      return decimal(literal.number)
    case 'boolean':
      return String(literal.boolean)
    case 'duration':
      return `${decimal(literal.ms)}ms`
    case 'cash':
      return `${decimal(literal.amount)} ${literal.currency}`
    case 'absent':
      return 'absent'
  }
}

/** Without an exponent, which the language does not have. */
const decimal = (value: number): string => {
  if (value >= 1e21) return BigInt(value).toString()
  const shown = String(value)
  return shown.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : shown
}
