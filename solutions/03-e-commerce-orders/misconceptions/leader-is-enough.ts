import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: "the leader's acknowledgement is enough before the offset is committed",
    ru: 'до коммита смещения достаточно подтверждения лидера',
  },
  caughtBy:
    '3.5 sends heartbeats while a write lasts, and commits an order only when its payment is written or it has gone aside',
  says: /the record may be on one broker alone/,
  edits: [
    {
      file: 'service.ts',
      find: 'await producer.send({ topic: ctx.name(work.to), acks: -1,',
      replace: 'await producer.send({ topic: ctx.name(work.to), acks: 1,',
    },
  ],
})
