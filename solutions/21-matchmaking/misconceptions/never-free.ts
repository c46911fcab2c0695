import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what the queue decides is told, and no more',
    ru: 'решённое очередью сообщают, и только',
  },
  caughtBy: '21.5 lets whoever was told ask again, in any region',
  says: /waits no longer, and is not refused/,
  edits: [
    {
      file: 'desk.ts',
      find: `    if (known?.waits?.ticket === outcome.ticket) this.#players.put(player, { last: known.last })
`,
      replace: '',
    },
  ],
})
