import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a queue changes when a request comes',
    ru: 'очередь меняется, когда приходит запрос',
  },
  caughtBy: '21.3 says what a queue is after a match that the clock has made',
  says: /a match that no request has made changes the queue too/,
  edits: [
    {
      file: 'queue.ts',
      find: `if (this.#look(region, now)) this.#tellState(region, now)
`,
      replace: `this.#look(region, now)
`,
    },
  ],
})
