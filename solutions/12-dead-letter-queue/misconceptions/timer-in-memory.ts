import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a failed message can wait in a timer of the process: the offset is committed, and the timer will not forget',
    ru: 'упавшее сообщение может подождать в таймере процесса: смещение уже закоммичено, а таймер не забудет',
  },
  caughtBy: '12.3 stops while a message waits, and a new start goes on with its attempts',
  edits: [
    {
      file: 'service.ts',
      find: '      await producer.send({ topic: ctx.name(next), messages: [failedCopy(consumed, attempts, error, due)] })',
      replace: `      if (delay !== null) {
        const again = failedCopy(consumed, attempts, error)
        const headers = { ...again.headers }
        void ctx.clock
          .sleep(delay, stopping.signal)
          .then(() => settle({ topic, partition, message: Object.assign(message, { headers }) }))
          .catch(() => {})
        return
      }
      await producer.send({ topic: ctx.name(next), messages: [failedCopy(consumed, attempts, error, due)] })`,
    },
  ],
})
