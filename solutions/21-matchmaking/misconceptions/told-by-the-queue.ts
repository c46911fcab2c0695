import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who decides tells it: the news for the other step can follow',
    ru: 'кто решил, тот и сообщает, а другой шаг узнает потом',
  },
  caughtBy: '21.5 tells nobody before he may ask again',
  says: /told before the step that knows where she waits/,
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
    {
      file: 'desk.ts',
      find: `this.#players.put(player, { last: known.last })
    this.#tell(player, outcome, timestamp)
`,
      replace: `this.#players.put(player, { last: known.last })
`,
    },
    {
      file: 'desk.ts',
      find: 'this.#hear(player, input.outcome, timestamp)',
      replace: 'this.#hear(player, input.outcome)',
    },
    {
      file: 'desk.ts',
      find: '#hear(player: string, outcome: Outcome, timestamp: number): void {',
      replace: '#hear(player: string, outcome: Outcome): void {',
    },
  ],
})
