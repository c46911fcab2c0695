import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the producer is idempotent and has one request in flight, so calls need not wait for each other',
    ru: 'продюсер идемпотентный, запрос в полёте один, значит, вызовам незачем ждать друг друга',
  },
  caughtBy: '4.1 calls that overlap lose and double no click when answers are lost',
  says: /overlapped in the client/,
  edits: [
    {
      file: 'producer.ts',
      find: 'const sending = last.then(() => deliver(messages))',
      replace: 'const sending = deliver(messages)',
    },
  ],
})
