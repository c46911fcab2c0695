import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who does not read has lost',
    ru: 'кто не читает, тот проиграл',
  },
  caughtBy: '10.5 a client that does not read slows nobody, and only so much waits for it',
  says: /made up for/,
  cause: 'deadline',
  edits: [
    {
      file: 'watcher.ts',
      find: 'if (!error && this.#isBehind && this.#socket.bufferedAmount === 0) this.#begin()',
      replace: 'if (error) this.#isBehind = true',
    },
  ],
})
