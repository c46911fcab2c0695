import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who waits where is known to the queue, so nothing else needs to be kept',
    ru: 'кто где ждёт, знает очередь, остальное хранить незачем',
  },
  caughtBy: '21.3 forgets nobody who waits, in a crash and at a stop, nor their order and their tickets',
  says: /has forgotten in the crash that she waits/,
  cause: 'deadline',
  edits: [
    { file: 'desk.ts', find: 'string, json<Player>())', replace: 'string, json<Player>()).withLoggingDisabled()' },
  ],
})
