import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'failback is the same flow the other way round',
    ru: 'failback — тот же поток в обратную сторону',
  },
  caughtBy: '9.3 with failback each cluster gets what the other has, once, and nothing goes round',
  says: /it does not take its place/,
  cause: 'deadline',
  edits: [
    {
      file: 'mirror.ts',
      find: `    'primary->backup.enabled': 'true',`,
      replace: `    'primary->backup.enabled': String(!failback),`,
    },
  ],
})
