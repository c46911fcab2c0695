import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each block that is seen is news',
    ru: 'каждый увиденный блок — новость',
  },
  caughtBy: '24.3 the first block is any, and a known one says nothing new',
  says: /told again|taken back|confirmed/,
  edits: [
    {
      file: 'follow.ts',
      find: 'known?.hash === block.hash)',
      replace: 'known?.hash === block.hash && (known === confirmed || known === chain.pending.at(-1)))',
    },
  ],
})
