import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only what is final is published',
    ru: 'публикуют только окончательное',
  },
  caughtBy: '24.3 what a block brings is told at once, and confirmed when so many blocks stand on it',
  cause: 'deadline',
  says: /nothing waits for confirmations/,
  edits: [
    {
      file: 'listener.ts',
      find: 'const block = next ??',
      replace: `const head = (await readBlock(ctx, options, 'latest'))?.number ?? 0
    if (next && head - next.number < confirmations) return false
    const block = next ??`,
    },
  ],
})
