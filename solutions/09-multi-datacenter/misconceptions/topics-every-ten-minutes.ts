import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'MirrorMaker hears of new partitions and topics by itself',
    ru: 'MirrorMaker сам узнаёт о новых партициях и топиках',
  },
  caughtBy: '9.2 settings, new settings, new partitions and new topics follow',
  says: /refresh\.topics\.interval\.seconds/,
  cause: 'deadline',
  edits: [
    {
      file: 'mirror.ts',
      find: `    'refresh.topics.interval.seconds': '1',
`,
      replace: '',
    },
  ],
})
