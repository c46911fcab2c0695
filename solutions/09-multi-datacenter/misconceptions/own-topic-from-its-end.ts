import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the backup’s own topic brings what is new',
    ru: 'собственный топик резервного кластера приносит новое',
  },
  caughtBy:
    '9.4 on the backup the consumer reads the copy, from where the group stands, and what is written there since',
  says: /is read from the beginning/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: `    await consumer.subscribe({ topics: read, fromBeginning: true })
`,
      replace: `    for (const topic of read)
      await consumer.subscribe({ topics: [topic], fromBeginning: side === 'primary' || topic.startsWith('primary.') })
`,
    },
  ],
})
