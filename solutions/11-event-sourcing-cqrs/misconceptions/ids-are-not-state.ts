import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a snapshot is the balances',
    ru: 'снимок — это балансы',
  },
  caughtBy: '11.5 a record that comes again behind a snapshot counts once',
  says: /ids of the commands were not in it/,
  edits: [
    {
      file: 'account.ts',
      find: `new Set(entries.map(({ commandId }) => commandId))`,
      replace: `new Set(entries.slice(0, 0).map(({ commandId }) => commandId))`,
    },
  ],
})
