import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a client is told what changes',
    ru: 'клиенту сообщают об изменениях',
  },
  caughtBy: '10.5 a client that comes late gets the present state first, then each change once',
  says: /read from their beginning|sent at once/,
  cause: 'deadline',
  edits: [
    {
      file: 'watcher.ts',
      find: `    this.#snapshot = snapshot
    this.#begin()`,
      replace: '    this.#snapshot = snapshot',
    },
  ],
})
