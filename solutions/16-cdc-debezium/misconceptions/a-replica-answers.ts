import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever listens answers',
    ru: 'кто слушает, тот отвечает',
  },
  caughtBy: '16.4 the start says within 10 s that there is no replica',
  says: /the first connection needs a limit/,
  edits: [
    {
      file: 'replica.ts',
      find: '{ connectionString: this.#url, connectionTimeoutMillis: connectMs }',
      replace: '{ connectionString: this.#url }',
    },
    {
      file: 'replica.ts',
      find: `const connectMs = 5_000

`,
      replace: '',
    },
  ],
})
