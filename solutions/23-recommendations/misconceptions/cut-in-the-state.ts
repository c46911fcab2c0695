import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only the first twenty are told, so only they are kept',
    ru: 'говорят только о первых двадцати, значит, только их и хранят',
  },
  caughtBy: '23.3 the 21st neighbour moves up when one before it goes',
  says: /Who was cut off is not known any more/,
  edits: [
    {
      file: 'recommender.ts',
      find: '[...without(list, neighbour.itemId), neighbour].sort(byNearness)',
      replace: '[...without(list, neighbour.itemId), neighbour].sort(byNearness).slice(0, NEIGHBOURS)',
    },
  ],
})
