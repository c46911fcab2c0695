import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one request a look is enough, the next look comes soon',
    ru: 'достаточно выпускать по одному за раз, следующий раз скоро',
  },
  caughtBy: '19.4 releases at one moment as many as fit',
  says: /One request a look is too few/,
  edits: [
    {
      file: 'decide.ts',
      find: `      this.#waiting.leave(ticket)
      this.#admit(client, request, now)
`,
      replace: `      this.#waiting.leave(ticket)
      this.#admit(client, request, now)
      return
`,
    },
  ],
})
