import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the past is past',
    ru: 'прошлое прошло',
  },
  caughtBy: '24.2 each transaction and each event is there once, under its key, with its id and the time of its block',
  cause: 'deadline',
  says: /from number 0/,
  edits: [
    {
      file: 'listener.ts',
      find: 'await readBlock(ctx, options, tip ? tip.number + 1 : fromBlock)',
      replace: `await readBlock(ctx, options, tip ? tip.number + 1 : fromBlock > 0 ? fromBlock : 'latest')`,
    },
  ],
})
