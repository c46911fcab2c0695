import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a refused request is the last word of a player',
    ru: 'отклонённый запрос — последнее слово игрока',
  },
  caughtBy: '21.3 lets a player wait with one ticket in one region, and refuses another',
  says: /does not forget that he waits/,
  edits: [
    {
      file: 'desk.ts',
      find: `{ last: ticket, waits })
      this.#tell`,
      replace: `{ last: ticket })
      this.#tell`,
    },
  ],
})
