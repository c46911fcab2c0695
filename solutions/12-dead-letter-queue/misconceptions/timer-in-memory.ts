import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a failed message can wait in a timer of the process: the offset is committed, and the timer will not forget',
    ru: 'упавшее сообщение может подождать в таймере процесса: смещение уже закоммичено, а таймер не забудет',
  },
  caughtBy: '12.3 stops while a message waits, and a new start goes on with its attempts',
  says: /was forgotten/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `    return write(WAITING_ROOMS[failures - 1]!, failedCopy(consumed, failures, error, ctx.clock.now() + delay))`,
      replace: `    const { headers } = failedCopy(consumed, failures, error)
    const again = { ...consumed, retried: true, message: { ...consumed.message, headers } as Consumed['message'] }
    ctx.clock.sleep(delay, stopping.signal).then(
      () => step(again),
      () => {},
    )
    return Promise.resolve(undefined)`,
    },
  ],
})
