import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'state first, then the event: two transactions, right after each other',
    ru: 'сначала состояние, потом событие: две транзакции сразу одна за другой',
  },
  caughtBy: '13.2 an order is completed though each service is killed before it writes its event',
  says: /state without its event/,
  cause: 'deadline',
  edits: [
    {
      file: 'session.ts',
      find: `    const transaction = await producer.transaction()
    try {
      if (topicMessages.length > 0) await transaction.sendBatch({ acks: -1, topicMessages })
      if (offsets) await sendOffsets(transaction, offsets)
      await transaction.commit()
    } catch (error) {
`,
      replace: `    const own = (topic: string) => topic === ctx.name(stateTopic(service))
    const [state, said] = [true, false].map((isState) => topicMessages.filter(({ topic }) => own(topic) === isState))
    const first = await producer.transaction()
    if (state!.length > 0) await first.sendBatch({ acks: -1, topicMessages: state! })
    if (offsets) await sendOffsets(first, offsets)
    await first.commit()
    const transaction = await producer.transaction()
    try {
      if (said!.length > 0) await transaction.sendBatch({ acks: -1, topicMessages: said! })
      await transaction.commit()
    } catch (error) {
`,
    },
    {
      file: 'session.ts',
      find: `import { takeOver } from './state.ts'`,
      replace: `import { takeOver } from './state.ts'
import { stateTopic } from './topics.ts'`,
    },
  ],
})
