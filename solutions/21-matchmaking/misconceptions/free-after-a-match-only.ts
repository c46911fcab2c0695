import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who has cancelled goes home',
    ru: 'кто отменил, тот уходит домой',
  },
  caughtBy: '21.5 lets whoever was told ask again, in any region',
  says: /waits no longer, and is not refused/,
  edits: [
    {
      file: 'desk.ts',
      find: 'if (known?.waits?.ticket === outcome.ticket) this',
      replace: `if (known?.waits?.ticket === outcome.ticket && outcome.type === 'matched') this`,
    },
  ],
})
