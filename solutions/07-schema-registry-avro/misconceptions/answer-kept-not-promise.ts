import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is kept is the answer',
    ru: 'хранить надо ответ',
  },
  caughtBy: '7.4 many who ask for one schema at once cost one call, and whoever asks later costs none',
  says: /Keep the promise/,
  edits: [
    {
      file: 'schemas.ts',
      find: `      known.set(id, fetching)
`,
      replace: `      void fetching.then(() => known.set(id, fetching)).catch(() => {})
`,
    },
  ],
})
