import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who reads again is told what is new',
    ru: 'кто снова читает, тому сообщают новое',
  },
  caughtBy: '10.5 a client that does not read slows nobody, and only so much waits for it',
  says: /made up for/,
  cause: 'deadline',
  edits: [
    {
      file: 'watcher.ts',
      find: 'this.#socket.bufferedAmount === 0) this.#begin()',
      replace: 'this.#socket.bufferedAmount === 0) this.#isBehind = false',
    },
  ],
})
