import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the next change brings the snapshot',
    ru: 'снимок придёт со следующим изменением',
  },
  caughtBy: '10.5 a client that does not read slows nobody, and only so much waits for it',
  says: /made up for/,
  cause: 'deadline',
  edits: [
    {
      file: 'watcher.ts',
      find: '    if (this.#isBehind) return\n',
      replace: `    if (this.#isBehind && this.#socket.bufferedAmount === 0) return this.#begin()
    if (this.#isBehind) return
`,
    },
    {
      file: 'watcher.ts',
      find: 'if (!error && this.#isBehind && this.#socket.bufferedAmount === 0) this.#begin()',
      replace: 'if (error) this.#isBehind = true',
    },
  ],
})
