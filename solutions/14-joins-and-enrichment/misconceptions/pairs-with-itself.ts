import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a stream joined with itself gives pairs of different records',
    ru: 'поток, соединённый с собой, даёт пары разных записей',
  },
  caughtBy: '14.3 finds every pair of clicks of a user within the window, in whatever order they arrive',
  edits: [
    {
      file: 'correlation.ts',
      find: '    .filter((_, { first, second }) => first.clickId !== second.clickId)\n',
      replace: '',
    },
  ],
})
