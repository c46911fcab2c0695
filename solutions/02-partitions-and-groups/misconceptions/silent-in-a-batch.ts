import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'heartbeats are sent between batches: batches are short',
    ru: 'heartbeat уходит между пачками: пачки короткие',
  },
  caughtBy: '2.5 sends heartbeats while it works, however long that takes',
  says: /while it works through a batch of short ones/,
  edits: [
    {
      file: 'member.ts',
      find: '      await beat()\n',
      replace: '',
    },
  ],
})
