import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what has failed, has failed',
    ru: 'упало — значит упало',
  },
  caughtBy: '16.2 rejects with the reason where a task fails, and not with that of before',
  says: /taken for one of now/,
  edits: [
    {
      file: 'install.ts',
      find: `  await endTasks({ connectUrl, name })
`,
      replace: '',
    },
  ],
})
