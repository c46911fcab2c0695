import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each request deserves an answer',
    ru: 'каждый запрос заслуживает ответа',
  },
  caughtBy: '21.3 takes a ticket that is not higher than each before it for a repetition, and answers nothing',
  says: /it is not answered, and changes nothing/,
  edits: [
    {
      file: 'desk.ts',
      find: `    if (ticket <= last) return
`,
      replace: `    if (ticket <= last) return this.#tell(player, { type: 'refused', ticket }, timestamp)
`,
    },
  ],
})
