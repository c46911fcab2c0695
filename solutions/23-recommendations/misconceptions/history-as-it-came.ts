import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a history is a list of what happened', ru: 'история — это список того, что было' },
  caughtBy: '23.3 a history is a row for each user, by itemId, and is gone with its last item',
  says: /by itemId/,
  edits: [
    { file: 'histories.ts', find: '.sort((a, b) => byText(a.itemId, b.itemId))', replace: '' },
    {
      file: 'histories.ts',
      find: "import { byText, ratingAfter } from './by-hand.ts'",
      replace: "import { ratingAfter } from './by-hand.ts'",
    },
  ],
})
