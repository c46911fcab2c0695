import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what many like, this one will like', ru: 'что нравится многим, понравится и этому' },
  caughtBy: '23.5 on held-out items the personal recommendations find clearly more than the popular ones',
  says: /Popularity in the guise/,
  edits: [
    {
      file: 'personal.ts',
      find: '.filter(([itemId]) => !own.has(itemId) && entries.get(itemId)?.offered)',
      replace: ".filter(([itemId]) => !own.has(itemId) && entries.get(itemId)?.offered && itemId === '')",
    },
  ],
})
