import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was refused never happened',
    ru: 'того, что отклонили, не было',
  },
  caughtBy: '21.3 takes a ticket that is not higher than each before it for a repetition, and answers nothing',
  says: /cancelled or refused is used up/,
  edits: [
    {
      file: 'desk.ts',
      find: `      this.#players.put(player, { last: ticket, waits })
`,
      replace: '',
    },
  ],
})
