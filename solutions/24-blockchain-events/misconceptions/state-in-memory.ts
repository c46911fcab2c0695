import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a start begins anew',
    ru: 'запуск начинает заново',
  },
  caughtBy: '24.2 the first block is the one that is asked for, and a start goes on where the last one stood',
  says: /goes on after the last published block/,
  edits: [
    {
      file: 'session.ts',
      find: 'session.#chain = await readCheckpoints(ctx, id)',
      replace: 'await readCheckpoints(ctx, id)',
    },
  ],
})
