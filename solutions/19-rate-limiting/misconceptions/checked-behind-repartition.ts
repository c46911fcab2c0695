import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'where a request is checked makes no difference',
    ru: 'неважно, в каком месте проверять запрос',
  },
  caughtBy: '19.2 reports what is no request where it was written, and goes on',
  says: /behind a repartition topic/,
  edits: [
    {
      file: 'limiter.ts',
      find: `  const requests = builder.stream(ctx.name(TOPIC.requests), consumed).process(() => new RequestReader(ctx))
`,
      replace: `  const source = builder.stream(ctx.name(TOPIC.requests), consumed)
`,
    },
    {
      file: 'limiter.ts',
      find: `Repartitioned.with(string, json<Request>()).withName('all').withNumberOfPartitions(1)
`,
      replace: `Repartitioned.with(string, bytes).withName('all').withNumberOfPartitions(1)
  const all = options.globalLimit === undefined ? source : source.repartition(together)
  const requests = all.process(() => new RequestReader(ctx))
`,
    },
    {
      file: 'limiter.ts',
      find: '(options.globalLimit === undefined ? requests : requests.repartition(together)).process(',
      replace: 'requests.process(',
    },
  ],
})
