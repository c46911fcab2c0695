import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what cannot be cancelled needs no answer',
    ru: 'на то, чего нельзя отменить, отвечать незачем',
  },
  caughtBy: '21.5 answers a cancellation that comes after the match with not-waiting, and the match stands',
  says: /silence leaves the player to guess/,
  edits: [
    {
      file: 'desk.ts',
      find: `    else this.#tell(player, { type: 'not-waiting', ticket }, timestamp)
`,
      replace: '',
    },
  ],
})
