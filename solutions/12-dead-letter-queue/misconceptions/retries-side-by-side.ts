import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'messages that are due together can be tried together',
    ru: 'сообщения с одинаковым сроком можно повторять одновременно',
  },
  caughtBy: '12.3 keeps the order of messages of one key that fail alike',
  edits: [
    {
      file: 'service.ts',
      find: `    for (const message of batch.messages) {
      if (!isRunning()`,
      replace: `    const dueNow = batch.messages.filter((one) => countIn(one.headers, HEADER.due) <= ctx.clock.now())
    if (batch.topic !== ctx.name(TOPIC.main) && dueNow.length === batch.messages.length) {
      await Promise.all(
        dueNow.toReversed().map((message) => settle({ topic: batch.topic, partition: batch.partition, message })),
      )
      return resolveOffset(batch.lastOffset())
    }
    for (const message of batch.messages) {
      if (!isRunning()`,
    },
  ],
})
