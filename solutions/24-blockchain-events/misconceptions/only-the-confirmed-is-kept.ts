import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is pending need not be remembered',
    ru: 'ожидающее помнить не нужно',
  },
  caughtBy: '24.2 the first block is the one that is asked for, and a start goes on where the last one stood',
  says: /goes on after the last published block/,
  edits: [
    {
      file: 'checkpoints.ts',
      find: `if (status === 'pending') return [{ key, value: JSON.stringify(block) }]`,
      replace: `if (status === 'pending') return []`,
    },
  ],
})
