import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is to be written is remembered first',
    ru: 'сначала запоминают, потом пишут',
  },
  caughtBy: '24.2 each change is there once, wherever in a transaction the process dies',
  cause: 'deadline',
  says: /must be one transaction/,
  edits: [
    {
      file: 'session.ts',
      find: '    await this.#write([...changes.flatMap((change) => messagesOf(this.#ctx, change)), checkpoints])',
      replace: `    await this.#write([checkpoints])
    await this.#write(changes.flatMap((change) => messagesOf(this.#ctx, change)))`,
    },
  ],
})
