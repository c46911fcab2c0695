import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever asks to be let go is told that he is',
    ru: 'кто просит отпустить, тому говорят, что отпустили',
  },
  caughtBy: '21.5 leaves a ticket in its match although its player cancels before he is told',
  says: /says cancelled to somebody who is in a match/,
  edits: [{ file: 'queue.ts', find: `left ? 'cancelled' : 'not-waiting'`, replace: `'cancelled'` }],
})
