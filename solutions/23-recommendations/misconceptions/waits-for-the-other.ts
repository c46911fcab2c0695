import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'another instance of ours will answer', ru: 'наш другой экземпляр ответит' },
  caughtBy: '23.4 while the instance that has the user does not answer, nobody is taken for a new user',
  says: /waited for without a limit/,
  edits: [
    {
      file: 'asking.ts',
      find: 'AbortSignal.any([stopping, AbortSignal.timeout(PATIENCE_MS)])',
      replace: 'AbortSignal.any([stopping, AbortSignal.timeout(30 * PATIENCE_MS)])',
    },
  ],
})
