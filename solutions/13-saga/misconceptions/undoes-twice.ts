import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the one before says it once, so it comes once',
    ru: 'предыдущий скажет один раз, значит, и придёт один раз',
  },
  caughtBy: '13.4 inventory undoes its step once, and only where it was done',
  says: /idempotent/,
  edits: [
    {
      file: 'decide.ts',
      find: `if (known === 'done') return become('undone'`,
      replace: `if (known === 'done' || known === 'undone') return become('undone'`,
    },
  ],
})
