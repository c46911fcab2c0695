import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after an error nothing goes on',
    ru: 'после ошибки дальше не идут',
  },
  caughtBy: '5.4 a batch that fails rejects its own records, and the others go on',
  says: /neither all that wait, nor none/,
  edits: [
    {
      file: 'accumulator.ts',
      find: `last = sending.catch(() => {})`,
      replace: `last = sending
    last.catch(() => {})`,
    },
  ],
})
