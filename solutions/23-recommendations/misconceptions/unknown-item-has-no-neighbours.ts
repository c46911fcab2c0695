import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an unknown item is one without neighbours', ru: 'неизвестный товар — это товар без соседей' },
  caughtBy: '23.4 bad requests are answered with what is wrong, and never with 5xx',
  says: /answered as a good one/,
  edits: [
    {
      file: 'api.ts',
      find: 'if (!item) throw new Refusal(404, `there is no item ${itemId} in the catalogue`)',
      replace: 'if (!item) return { itemId, title: itemId, total: 0, items: [] }',
    },
  ],
})
