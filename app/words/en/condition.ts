export const condition = {
  completions: 'What may stand here',
  kinds: { path: 'field', value: 'value', function: 'function', operator: 'operator', step: 'step' },
  put: (name: string) => `Put ${name}`,
}
