import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error is an error: the service must not go on',
    ru: 'ошибка есть ошибка: дальше идти нельзя',
  },
  caughtBy: '13.1 reports bad input in every topic, and goes on behind it',
  says: /stops the partition behind it/,
  cause: 'deadline',
  edits: [
    {
      file: 'work.ts',
      find: `      reject((error as Error).message)
      return
`,
      replace: `      throw error
`,
    },
  ],
})
