import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number that is known is known',
    ru: 'известный номер известен',
  },
  caughtBy: '24.3 what another block takes the place of is retracted, the newest first',
  says: /hashes do/,
  edits: [
    {
      file: 'follow.ts',
      find: 'known?.hash === block.hash)',
      replace: 'known?.number === block.number)',
    },
  ],
})
