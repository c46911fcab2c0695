import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'user and timestamp name a click', ru: 'пользователь и время определяют клик' },
  caughtBy: '14.3 clicks of one millisecond are pairs both ways, each of them with all others',
  says: /not all are remembered/,
  edits: [
    {
      file: 'correlation.ts',
      find: "import { JoinWindows, json, Produced, StreamJoined, StreamsBuilder, string, type Topology } from '#harness/streams'",
      replace:
        "import {\n  json,\n  type ProcessorContext,\n  Produced,\n  StreamRecord,\n  StreamsBuilder,\n  string,\n  type Topology,\n} from '#harness/streams'",
    },
    { file: 'correlation.ts', find: '{ windowMs, graceMs }: WindowOptions', replace: '{ windowMs }: WindowOptions' },
    {
      file: 'correlation.ts',
      find: '  const soonAfter = JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0)\n',
      replace: '',
    },
    {
      file: 'correlation.ts',
      find: '    .join(\n      clicks,\n      (first, second): ClickPair => ({ first, second }),\n      soonAfter,\n      StreamJoined.with(string, json<Click>(), json<Click>()),\n    )\n',
      replace:
        '    .processValues<ClickPair>(() => {\n      const known = new Map<string, { user: string; click: Click; timestamp: number }>()\n      let context: ProcessorContext<string, ClickPair>\n      return {\n        init: (given) => {\n          context = given\n        },\n        process: ({ key: user, value: click, timestamp }) => {\n          if (user === null) return\n          for (const other of known.values()) {\n            const apart = timestamp - other.timestamp\n            if (other.user !== user || Math.abs(apart) > windowMs) continue\n            const tell = (pair: ClickPair, at: number) => context.forward(new StreamRecord(user, pair, at))\n            if (apart >= 0) tell({ first: other.click, second: click }, timestamp)\n            if (apart <= 0) tell({ first: click, second: other.click }, other.timestamp)\n          }\n          known.set(`${user} ${timestamp}`, { user, click, timestamp })\n        },\n      }\n    })\n',
    },
  ],
})
