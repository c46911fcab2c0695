import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'three tries are enough', ru: 'трёх попыток достаточно' },
  caughtBy: '22.3 a store that is away for a moment is waited for',
  says: /a matter of time/,
  edits: [
    {
      file: 'reader.ts',
      find: '    let lastProgress = performance.now()\n',
      replace: '    let lastProgress = performance.now()\n    let tries = 0\n',
    },
    {
      file: 'reader.ts',
      find: 'if (performance.now() - lastProgress > patienceMs)',
      replace: 'if (++tries > 3 || performance.now() - lastProgress > patienceMs)',
    },
  ],
})
