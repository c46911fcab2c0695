import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a default is the business of the database',
    ru: 'значение по умолчанию — дело базы',
  },
  caughtBy: '16.4 a default comes with its column, in the same form',
  says: /another value than they have in MySQL/,
  edits: [
    { file: 'change.ts', find: 'initial: read(initial) }', replace: 'initial: null }' },
    {
      file: 'change.ts',
      find: 'const { field: column, default: initial = null } = field',
      replace: 'const { field: column } = field',
    },
  ],
})
