import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the last piece stays on the shelf',
    ru: 'последняя штука остаётся на полке',
  },
  caughtBy: '13.3 each service does its step forward, on both sides of each limit',
  says: /A limit is allowed itself/,
  edits: [{ file: 'decide.ts', find: `quantity > available`, replace: `quantity >= available` }],
})
