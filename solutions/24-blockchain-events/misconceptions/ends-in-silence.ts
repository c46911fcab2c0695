import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the state says enough',
    ru: 'состояния достаточно',
  },
  caughtBy: '24.2 of two listeners the one that started later writes, and the other one stops',
  says: /without a word/,
  edits: [
    {
      file: 'listener.ts',
      find: `          ctx.print(\`the listener has stopped, \${end}: \${(error as Error).message}\`)
`,
      replace: '',
    },
  ],
})
