import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a setting of the worker is a setting like any other',
    ru: 'настройка worker-а — такая же настройка, как все',
  },
  caughtBy: '9.2 a mirror that was killed goes on from where it had written down',
  says: /with the name of its cluster in front/,
  edits: [
    {
      file: 'mirror.ts',
      find: `    'backup.offset.flush.interval.ms': '1000',
    'primary.offset.flush.interval.ms': '1000',`,
      replace: `    'offset.flush.interval.ms': '1000',`,
    },
  ],
})
