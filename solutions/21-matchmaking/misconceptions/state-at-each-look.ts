import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'to say it again does no harm',
    ru: 'сказать ещё раз не повредит',
  },
  caughtBy: '21.3 writes nothing where nothing changes',
  says: /written again at each look/,
  edits: [
    {
      file: 'queue.ts',
      find: `if (this.#look(region, now)) this.#tellState(region, now)
`,
      replace: `{
        this.#look(region, now)
        this.#tellState(region, now)
      }
`,
    },
  ],
})
