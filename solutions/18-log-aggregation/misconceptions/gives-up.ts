import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'after three attempts there is no hope', ru: 'после трёх попыток надежды нет' },
  caughtBy: '18.5 nothing is lost while the index answers 503',
  says: /is lost/,
  cause: 'deadline',
  edits: [
    {
      file: 'documents.ts',
      find: '      if (left.length === 0) break\n',
      replace: '      if (left.length === 0 || wait > 2 * WAIT_MS.first) break\n',
    },
  ],
})
