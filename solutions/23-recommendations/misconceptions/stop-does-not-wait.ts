import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'disconnect sends what is left', ru: 'disconnect отправит остаток' },
  caughtBy: '23.1 calls that overlap stay in order, forget among them, and stop waits for all',
  says: /stop closes the connection/,
  edits: [
    {
      file: 'collector.ts',
      find: `      await last
      await client?.disconnect()`,
      replace: '      await client?.disconnect()',
    },
  ],
})
