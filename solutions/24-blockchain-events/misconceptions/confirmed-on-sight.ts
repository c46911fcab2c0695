import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is in a block is final',
    ru: 'что в блоке, то окончательно',
  },
  caughtBy: '24.3 a block is confirmed once so many blocks stand on it, and not before',
  says: /may still vanish/,
  edits: [
    {
      file: 'follow.ts',
      find: 'block.number - confirmations)',
      replace: 'block.number)',
    },
  ],
})
