import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a partition that is not there has too few records',
    ru: 'в несуществующей партиции слишком мало записей',
  },
  caughtBy: '22.4 where a tier has no room for one read, nothing else is measured in its place',
  says: /no range to be out of/,
  edits: [
    {
      file: 'measure.ts',
      find: "new ReadError('no-such-topic', `${topic} has no partition ${partition}`)",
      replace: "new ReadError('too-few-records', `${topic} has no partition ${partition}`)",
    },
  ],
})
