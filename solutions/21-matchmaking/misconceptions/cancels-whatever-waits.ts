import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a player has one ticket, so a cancellation means that one',
    ru: 'у игрока один тикет, значит, отменяют его',
  },
  caughtBy: '21.5 answers each cancellation once, and cancels the ticket that it names and no other',
  says: /takes off the ticket that it names/,
  edits: [
    {
      file: 'desk.ts',
      find: `if (waits?.ticket === ticket) this.#ask(waits.region, { type: 'cancel', player, ticket }, timestamp)`,
      replace: `if (waits) this.#ask(waits.region, { type: 'cancel', player, ticket: waits.ticket }, timestamp)`,
    },
  ],
})
