import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an error should be seen', ru: 'ошибку должно быть видно' },
  caughtBy: '17.2 what is no example is reported once, and everything around it counts',
  says: /stops the whole stream/,
  edits: [
    {
      file: 'trainer.ts',
      find: `reason: (error as Error).message })
      return undefined`,
      replace: `reason: (error as Error).message })
      throw error`,
    },
  ],
})
