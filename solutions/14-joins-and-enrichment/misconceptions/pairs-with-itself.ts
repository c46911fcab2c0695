import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a stream joined with itself gives pairs of different records',
    ru: 'поток, соединённый с собой, даёт пары разных записей',
  },
  caughtBy: '14.3 a repetition is known by its id, whatever else is in it',
  says: /by its clickId alone/,
  edits: [
    {
      file: 'correlation.ts',
      find: '    .filter((_, { first, second }) => first.clickId !== second.clickId)\n',
      replace: '',
    },
  ],
})
