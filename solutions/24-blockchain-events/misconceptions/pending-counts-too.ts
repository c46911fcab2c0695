import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is pending is volume, too',
    ru: 'ожидающее — тоже объём',
  },
  caughtBy: '24.5 contracts and senders stand in the order of their size, ten of each, and all are counted',
  cause: 'deadline',
  says: /confirmed volume/,
  edits: [
    {
      file: 'board.ts',
      find: '({ confirmed }) => BigInt(confirmed.volume)',
      replace: '({ confirmed, pending }) => BigInt(confirmed.volume) + BigInt(pending.volume)',
    },
  ],
})
