import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a send that the broker need not answer is as good, and faster',
    ru: 'отправка без ответа брокера ничем не хуже, зато быстрее',
  },
  caughtBy: '2.2 resolves when the broker has acknowledged all, not before',
  says: /acks=0, or a send without await/,
  edits: [
    {
      file: 'producer.ts',
      find: 'idempotent: true',
      replace: 'idempotent: false',
    },
    {
      file: 'producer.ts',
      find: 'acks: -1',
      replace: 'acks: 0',
    },
  ],
})
