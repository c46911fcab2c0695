import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is written is remembered then',
    ru: 'записанное запоминают потом',
  },
  caughtBy: '24.2 each change is there once, wherever in a transaction the process dies',
  says: /told twice/,
  edits: [
    {
      file: 'session.ts',
      find: '    await this.#write([...changes.flatMap((change) => messagesOf(this.#ctx, change)), checkpoints])',
      replace: `    await this.#write(changes.flatMap((change) => messagesOf(this.#ctx, change)))
    await this.#write([checkpoints])`,
    },
  ],
})
