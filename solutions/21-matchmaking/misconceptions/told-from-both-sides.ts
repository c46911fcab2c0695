import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'both steps tell a match, to be on the safe side',
    ru: 'о матче сообщают оба шага: так надёжнее',
  },
  caughtBy: '21.5 tells each player of a match once, of his own ticket',
  says: /is told, once/,
  edits: [
    {
      file: 'matchmaker.ts',
      find: `  queues
    .flatMapValues((it: QueueOutput) => ('outcome' in it ? [it.outcome] : []))
    .to(ctx.name(OUTCOMES)`,
      replace: `  const outcomes = queues.flatMapValues((it: QueueOutput) => ('outcome' in it ? [it.outcome] : []))
  outcomes.to(ctx.name(TOPIC.notifications), Produced.with(string, json<Outcome>()))
  outcomes.to(ctx.name(OUTCOMES)`,
    },
  ],
})
