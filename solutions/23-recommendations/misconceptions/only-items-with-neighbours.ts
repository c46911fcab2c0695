import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an item without neighbours has nothing to tell', ru: 'товару без соседей нечего сказать' },
  caughtBy: '23.3 what is taken back leaves no trace, its item no row, and it may come again',
  says: /An item without neighbours has a row too/,
  edits: [
    {
      file: 'recommender.ts',
      find: '.leftJoin(neighbours, ({ users }, similar): Entry => ({ users, similar: (similar ?? []).slice(0, NEIGHBOURS) }))',
      replace: '.join(neighbours, ({ users }, similar): Entry => ({ users, similar: similar.slice(0, NEIGHBOURS) }))',
    },
  ],
})
