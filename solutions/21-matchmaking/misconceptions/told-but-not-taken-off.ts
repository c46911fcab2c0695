import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who has cancelled is told so, and the match passes him by',
    ru: 'отменившему сообщили, и матч его минует',
  },
  caughtBy: '21.5 takes off the queue whoever cancels in time: he is in no match',
  says: /who was told cancelled is in no match/,
  edits: [
    {
      file: 'queue.ts',
      find: 'const left = this.#room.leave(region, player, ticket)',
      replace: 'const left = this.#room.queue(region).some((one) => one.player === player && one.ticket === ticket)',
    },
  ],
})
