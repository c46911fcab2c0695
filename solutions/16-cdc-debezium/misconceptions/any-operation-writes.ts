import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is no delete is a write',
    ru: 'что не удаление, то запись',
  },
  caughtBy: '16.4 what is no change is refused, and says what is wrong',
  says: /an unknown operation: a row goes in/,
  edits: [
    { file: 'change.ts', find: `typeof op !== 'string' || !writes.has(op)`, replace: `typeof op !== 'string'` },
    {
      file: 'change.ts',
      find: `const writes = new Set(['r', 'c', 'u'])

`,
      replace: '',
    },
  ],
})
