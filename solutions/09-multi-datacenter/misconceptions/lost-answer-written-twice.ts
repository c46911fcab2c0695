import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a producer is idempotent by default',
    ru: 'продюсер по умолчанию идемпотентен',
  },
  caughtBy:
    '9.3 neither an answer of the backup that was lost nor a link that was cut and slow loses, doubles or reorders a record',
  says: /not idempotent writes it twice/,
  edits: [
    {
      file: 'mirror.ts',
      find: `    'backup.producer.enable.idempotence': 'true',
`,
      replace: ``,
    },
  ],
})
