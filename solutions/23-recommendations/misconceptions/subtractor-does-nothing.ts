import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the adder puts the new neighbour in the place of the old one',
    ru: 'adder и так заменит старого соседа новым',
  },
  caughtBy: '23.3 what is taken back leaves no trace, its item no row, and it may come again',
  says: /What a user took back still counts/,
  edits: [
    {
      file: 'recommender.ts',
      find: '(_, { itemId }, list) => without(list, itemId)',
      replace: '(_, _neighbour, list) => list',
    },
  ],
})
