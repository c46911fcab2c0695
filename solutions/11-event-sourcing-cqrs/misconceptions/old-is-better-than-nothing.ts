import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an older answer is better than none',
    ru: 'старый ответ лучше никакого',
  },
  caughtBy: '11.4 answers 503 where it does not come so far in time, and never with less',
  says: /is no answer/,
  edits: [
    {
      file: 'queries.ts',
      find: `      await reader.reach(partition, offset + 1n)
    })`,
      replace: `      await reader.reach(partition, offset + 1n)
    }).catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.status !== 503) throw error
    })`,
    },
  ],
})
