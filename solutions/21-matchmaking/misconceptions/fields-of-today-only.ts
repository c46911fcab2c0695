import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a field that nobody knows is an error',
    ru: 'неизвестное поле — ошибка',
  },
  caughtBy: '21.3 takes a request at the edges of the contract for a request',
  says: /the contract allows them/,
  edits: [
    {
      file: 'reading.ts',
      find: '  if (checked.success) return',
      replace: `  const known = ['v', 'type', 'ticket', 'name', 'region', 'rating']
  const unknown = Object.keys((parsed(value) ?? {}) as object).filter((field) => !known.includes(field))
  if (unknown.length > 0) return { reason: 'a field that nobody knows' }
  if (checked.success) return`,
    },
  ],
})
