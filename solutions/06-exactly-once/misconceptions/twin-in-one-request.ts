import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what one fetch brings fits into one request: the twin has no transaction to care for',
    ru: 'что пришло одним fetch, поместится и в один запрос: транзакций у двойника нет',
  },
  caughtBy: '6.5 the twin takes as much at once',
  says: /more than the 1 MB/,
  edits: [
    {
      file: 'at-least-once.ts',
      find: `    for (const messages of inRequests(entries)) {
      await producer.send({ topic: ctx.name(TOPIC.twinLedger), acks: -1, messages })
      // The session is shorter than the largest batch takes. While the group rebalances this throws: the work is finished all the same.
      await heartbeat().catch(() => {})
    }
`,
      replace: `    if (entries.length > 0)
      await producer.send({ topic: ctx.name(TOPIC.twinLedger), acks: -1, messages: entries })
`,
    },
    {
      file: 'at-least-once.ts',
      find: 'import { inRequests, messageOf',
      replace: 'import { messageOf',
    },
  ],
})
