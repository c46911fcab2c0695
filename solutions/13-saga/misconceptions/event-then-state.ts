import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the event first, so that none is lost; the state follows',
    ru: 'сначала событие, чтобы не потерялось; состояние следом',
  },
  caughtBy: '13.2 what was said stays said, though the service is killed after the write',
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
    const said = topicMessages.filter(({ topic }) => !own(topic))
    const state = topicMessages.filter(({ topic }) => own(topic))
    if (said.length > 0) {
      const plain = ctx.kafka.producer()
      await plain.connect()
      await plain.sendBatch({ acks: -1, topicMessages: said })
      await plain.disconnect()
    }
    const transaction = await producer.transaction()
    try {
      if (state.length > 0) await transaction.sendBatch({ acks: -1, topicMessages: state })
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
