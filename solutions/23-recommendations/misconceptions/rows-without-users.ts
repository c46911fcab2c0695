import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a count of 0 is a count', ru: 'счёт 0 — тоже счёт' },
  caughtBy: '23.3 what is taken back leaves no trace, its item no row, and it may come again',
  says: /What a user took back still counts/,
  edits: [
    {
      file: 'recommender.ts',
      find: 'return users === 0 ? null : { squares: norm.squares + by.squares, users }',
      replace: 'return { squares: norm.squares + by.squares, users }',
    },
  ],
})
