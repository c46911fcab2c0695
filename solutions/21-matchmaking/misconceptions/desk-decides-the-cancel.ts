import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who waits by our own books can be let go at once',
    ru: 'кто ждёт по нашим записям, того можно сразу отпустить',
  },
  caughtBy: '21.5 leaves a ticket in its match although its player cancels before he is told',
  says: /says cancelled to somebody who is in a match/,
  edits: [
    {
      file: 'desk.ts',
      find: `    if (waits?.ticket === ticket) this.#ask(waits.region, { type: 'cancel', player, ticket }, timestamp)
    else this`,
      replace: `    const known = this.#players.get(player)
    if (known && waits?.ticket === ticket) {
      this.#ask(waits.region, { type: 'cancel', player, ticket }, timestamp)
      this.#players.put(player, { last: known.last })
      this.#tell(player, { type: 'cancelled', ticket }, timestamp)
    } else this`,
    },
    {
      file: 'queue.ts',
      find: `    this.#tellOutcome(player, { type: left ? 'cancelled' : 'not-waiting', ticket }, now)
`,
      replace: '',
    },
  ],
})
