import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an item is most similar to itself, as it should be',
    ru: 'товар больше всего похож на себя, так и должно быть',
  },
  caughtBy: '23.2 by hand: neighbours go by cosine and then by itemId, 20 at most, and none is its own',
  says: /an item is no neighbour of itself/,
  edits: [
    {
      file: 'by-hand.ts',
      find: '.filter(([other]) => other !== itemId)',
      replace: '.filter(([other]) => other !== undefined)',
    },
  ],
})
