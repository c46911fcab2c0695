import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the block itself is the first confirmation',
    ru: 'первое подтверждение — сам блок',
  },
  caughtBy: '24.3 a block is confirmed once so many blocks stand on it, and not before',
  says: /may still vanish/,
  edits: [
    {
      file: 'follow.ts',
      find: 'block.number - confirmations)',
      replace: 'block.number - Math.max(0, confirmations - 1))',
    },
  ],
})
