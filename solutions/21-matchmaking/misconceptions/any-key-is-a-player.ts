import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the contract is about values',
    ru: 'контракт — о значениях',
  },
  caughtBy: '21.3 reports what is no request where it was written, and goes on',
  says: /changes nothing and is not answered/,
  edits: [
    { file: 'reading.ts', find: '  if (!player.success) return', replace: '  if (key === null) return' },
    { file: 'reading.ts', find: 'player: player.data', replace: 'player: player.data ?? key' },
  ],
})
