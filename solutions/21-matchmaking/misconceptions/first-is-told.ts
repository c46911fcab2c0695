import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who has waited longest is told, and invites the others',
    ru: 'сообщают тому, кто ждал дольше, а он позовёт остальных',
  },
  caughtBy: '21.5 tells each player of a match once, of his own ticket',
  says: /not the first of them alone/,
  edits: [
    {
      file: 'queue.ts',
      find: `      this.#tellOutcome(player, { type: 'matched', ticket, match, region }, now)`,
      replace: `      if (player === group[0]?.player) this.#tellOutcome(player, { type: 'matched', ticket, match, region }, now)`,
    },
  ],
})
