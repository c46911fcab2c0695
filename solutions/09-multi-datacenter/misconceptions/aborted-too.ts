import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a mirror sees what consumers see',
    ru: 'зеркало видит то же, что консьюмеры',
  },
  caughtBy: '9.2 what was aborted on the primary is not seen on the backup',
  says: /what was aborted became a record/,
  edits: [
    {
      file: 'mirror.ts',
      find: `    'primary.consumer.isolation.level': 'read_committed',
`,
      replace: '',
    },
  ],
})
