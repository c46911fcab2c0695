import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a transaction for the events and one for the state: each is safe',
    ru: 'одна транзакция на события, одна на состояние: каждая надёжна',
  },
  caughtBy: '13.2 what was said stays said, though the service is killed after the commit',
  says: /killed between them the service decides anew/,
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
    if (said!.length > 0) await first.sendBatch({ acks: -1, topicMessages: said! })
    await first.commit()
    const transaction = await producer.transaction()
    try {
      if (state!.length > 0) await transaction.sendBatch({ acks: -1, topicMessages: state! })
      if (offsets) await sendOffsets(transaction, offsets)
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
