import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'disconnect waits for what is under way',
    ru: 'disconnect дождётся начатого',
  },
  caughtBy: '7.3 send resolves when the broker has the events, and stop when each send is through',
  says: /leaves a send/,
  edits: [
    {
      file: 'producer.ts',
      find: `      await last
      await client.disconnect()`,
      replace: `      setTimeout(() => void last.then(() => client.disconnect()), 0)`,
    },
  ],
})
