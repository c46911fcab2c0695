import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'disconnect sends what is left', ru: 'disconnect отправит остаток' },
  caughtBy:
    '17.1 calls that overlap stay in order, each example once although an answer was lost, and stop waits for all',
  says: /stop closes the connection/,
  edits: [
    {
      file: 'sender.ts',
      find: `    await this.#last
    await this.#client?.disconnect()`,
      replace: '    await this.#client?.disconnect()',
    },
  ],
})
