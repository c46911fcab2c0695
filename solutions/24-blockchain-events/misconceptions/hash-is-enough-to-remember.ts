import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a block is remembered by its hash',
    ru: 'блок помнят по хешу',
  },
  caughtBy: '24.3 what was replaced while nobody listened is retracted by the next start',
  cause: 'deadline',
  says: /all that it held/,
  edits: [
    {
      file: 'checkpoints.ts',
      find: 'value: JSON.stringify(block) }]',
      replace: 'value: JSON.stringify({ ...block, transactions: [], events: [] }) }]',
    },
  ],
})
