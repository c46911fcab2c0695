import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the store is asked, and says what there is', ru: 'спросили хранилище, оно ответило, что есть' },
  caughtBy: '23.4 whichever instance is asked, the one that has the user answers, and the answer is the same',
  says: /does not ask the one that has/,
  cause: 'deadline',
  edits: [
    {
      file: 'state.ts',
      find: `    if (found.activeHost.port !== this.#port) return { at: 'there', host: found.activeHost }
`,
      replace: '',
    },
  ],
})
