import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a group that has committed offset 0 has committed nothing',
    ru: 'группа, закоммитившая смещение 0, не закоммитила ничего',
  },
  caughtBy: '2.4 shows the owner, the committed offset and the lag of each partition',
  says: /0 is an offset like any other/,
  edits: [
    {
      file: 'viewer.ts',
      find: 'known === undefined || known < 0',
      replace: 'known === undefined || known <= 0',
    },
  ],
})
