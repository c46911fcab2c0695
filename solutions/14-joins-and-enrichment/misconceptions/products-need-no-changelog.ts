import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a compacted topic is its own changelog: a second copy of the catalogue is a waste',
    ru: 'сжимаемый топик сам себе changelog: вторая копия каталога ни к чему',
  },
  caughtBy: '14.5 goes on after each stop where it ended, with the tables as they were',
  says: /without a changelog is empty after a restart/,
  edits: [
    {
      file: 'enrichment.ts',
      find: '    Materialized.with(string, json<Product | null>()),\n',
      replace: '    Materialized.with(string, json<Product | null>()).withLoggingDisabled(),\n',
    },
  ],
})
