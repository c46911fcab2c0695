import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a cancelled ticket is used up, whenever it comes',
    ru: 'отменённый тикет использован, когда бы он ни пришёл',
  },
  caughtBy: '21.5 answers each cancellation once, and cancels the ticket that it names and no other',
  says: /the ticket is not used up by it/,
  edits: [
    {
      file: 'desk.ts',
      find: `    else this.#tell(player, { type: 'not-waiting', ticket }, timestamp)
`,
      replace: `    else {
      this.#players.put(player, { last: ticket, ...(waits ? { waits } : {}) })
      this.#tell(player, { type: 'not-waiting', ticket }, timestamp)
    }
`,
    },
  ],
})
