import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'bad input is an error', ru: 'битый вход — ошибка' },
  caughtBy: '18.3 what is no record of the shipper is reported once, and the stream goes on',
  says: /stopped the task/,
  edits: [
    {
      file: 'reading.ts',
      find: 'reason: (error as Error).message })\n',
      replace: 'reason: (error as Error).message })\n      throw error\n',
    },
  ],
})
