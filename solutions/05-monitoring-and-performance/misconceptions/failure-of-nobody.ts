import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a batch that failed is over, too',
    ru: 'неудачный батч тоже закончен',
  },
  caughtBy: '5.4 a batch that fails rejects its own records, and the others go on',
  says: /neither all that wait, nor none/,
  edits: [
    {
      file: 'accumulator.ts',
      find: `sending.then(batch.done.resolve, batch.done.reject)`,
      replace: `sending.then(batch.done.resolve, () => batch.done.resolve())`,
    },
  ],
})
