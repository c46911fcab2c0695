import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'bytes are bytes',
    ru: 'байты есть байты',
  },
  caughtBy: '10.5 a client that comes late gets the present state first, then each change once',
  says: /gives it to the page as a Blob/,
  edits: [
    {
      file: 'watcher.ts',
      find: 'send(change, { binary: false }, this.#sent)',
      replace: 'send(change, this.#sent)',
    },
    {
      file: 'watcher.ts',
      find: 'send(snapshot, { binary: false }, (error) => {',
      replace: 'send(snapshot, (error) => {',
    },
  ],
})
