import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one bootstrap server is enough',
    ru: 'одного bootstrap-сервера достаточно',
  },
  caughtBy: '9.2 each topic that MirrorMaker makes has as many replicas as asked for',
  says: /the one server that is named/,
  edits: [
    {
      file: 'mirror.ts',
      find: `    'backup.bootstrap.servers': backup.join(','),`,
      replace: `    'backup.bootstrap.servers': backup[0] ?? '',`,
    },
  ],
})
