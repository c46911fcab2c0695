import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the listener begins anew from what is there',
    ru: 'слушатель начинает заново с того, что есть',
  },
  caughtBy: '24.3 where a confirmed block is replaced the listener stops, and says so',
  cause: 'deadline',
  says: /a person has to know/,
  edits: [
    {
      file: 'listener.ts',
      find: `    if (error instanceof TooDeepError) return 'too-deep'
`,
      replace: '',
    },
    {
      file: 'listener.ts',
      find: 'import { follow, TooDeepError }',
      replace: 'import { follow }',
    },
  ],
})
