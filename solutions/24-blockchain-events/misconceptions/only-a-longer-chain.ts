import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a chain is replaced by a longer one',
    ru: 'цепочку заменяет только более длинная',
  },
  caughtBy: '24.3 a chain that is replaced by another one, not longer, is noticed',
  cause: 'deadline',
  says: /not longer/,
  edits: [
    {
      file: 'listener.ts',
      find: `const block = next ?? (tip ? await readBlock(ctx, options, 'latest') : null)`,
      replace: 'const block = next',
    },
  ],
})
