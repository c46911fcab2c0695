import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a default is written as it is',
    ru: 'значение по умолчанию написано как есть',
  },
  caughtBy: '16.4 a default comes with its column, in the same form',
  says: /another value than they have in MySQL/,
  edits: [
    {
      file: 'change.ts',
      find: 'initial: read(initial) }',
      replace: `initial: typeof initial === 'string' ? initial : read(initial) }`,
    },
  ],
})
