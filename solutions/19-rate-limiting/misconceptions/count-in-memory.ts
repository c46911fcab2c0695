import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the window is short, so its count may live in a Map',
    ru: 'окно короткое, счётчику хватит Map',
  },
  caughtBy:
    '19.2 answers each request once, and goes on counting, although it is killed in the middle of a transaction',
  says: /the count lived in memory/,
  edits: [
    {
      file: 'window.ts',
      find: 'inMemoryWindowStore(STORE, windowMs, windowMs), string, int32)',
      replace: 'inMemoryWindowStore(STORE, windowMs, windowMs), string, int32).withLoggingDisabled()',
    },
  ],
})
