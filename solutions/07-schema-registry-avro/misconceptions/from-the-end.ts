import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a new group begins with what is new',
    ru: 'новая группа начинает с нового',
  },
  caughtBy: '7.4 prints each event in its order, those from before its first start too',
  says: /starts at the end/,
  cause: 'deadline',
  edits: [{ file: 'consumer.ts', find: `fromBeginning: true`, replace: `fromBeginning: false` }],
})
