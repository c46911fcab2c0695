import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the clicks that wait are a few minutes’ worth: a Map is enough, the join has its stores',
    ru: 'ждущих кликов всего на несколько минут: хватит Map, у соединения есть свои хранилища',
  },
  caughtBy:
    '14.5 clicks and purchases from before a restart meet what comes after it, and a click that waits goes on waiting',
  says: /first process kept in its own memory/,
  cause: 'deadline',
  edits: [
    {
      file: 'outcomes.ts',
      find: "import { JoinWindows, json, Produced, StreamJoined, StreamsBuilder, string, type Topology } from '#harness/streams'",
      replace:
        "import {\n  JoinWindows,\n  json,\n  type ProcessorContext,\n  Produced,\n  StreamJoined,\n  StreamRecord,\n  StreamsBuilder,\n  string,\n  type Topology,\n} from '#harness/streams'",
    },
    {
      file: 'outcomes.ts',
      find: '  clicks\n    .filter((user) => user !== null) // Since KIP-962 a left join lets records without a key through.\n    .leftJoin(\n      purchases,\n      (click, purchase): Outcome => ({ click, purchase }),\n      JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs),\n      StreamJoined.with(string, json<Click>(), json<Purchase>()),\n    )\n',
      replace:
        "  const met = new Set<string>()\n  const known = clicks.filter((user) => user !== null)\n  const pairs = known.join(\n    purchases,\n    (click, purchase): Outcome => {\n      met.add(click.clickId)\n      return { click, purchase }\n    },\n    JoinWindows.ofTimeDifferenceAndGrace(windowMs, graceMs),\n    StreamJoined.with(string, json<Click>(), json<Purchase>()),\n  )\n  const alone = known\n    .mapValues((one): Click | Purchase => one)\n    .merge(purchases.mapValues((one): Click | Purchase => one))\n    .process<string, Outcome>(() => {\n      const waiting = new Map<string, { user: string; click: Click; timestamp: number }>()\n      let streamTime = 0\n      let context: ProcessorContext<string, Outcome>\n      const giveUp = (isOver: (user: string, timestamp: number) => boolean) => {\n        for (const [id, { user, click, timestamp }] of waiting) {\n          if (!isOver(user, timestamp)) continue\n          waiting.delete(id)\n          if (met.has(click.clickId)) continue\n          context.forward(new StreamRecord(user, { click, purchase: null }, timestamp))\n        }\n      }\n      return {\n        init: (given) => {\n          context = given\n        },\n        process: ({ key: user, value, timestamp }) => {\n          if (user === null) return\n          streamTime = Math.max(streamTime, timestamp)\n          giveUp((_, at) => streamTime > at + windowMs + graceMs)\n          if ('clickId' in value) waiting.set(value.clickId, { user, click: value, timestamp })\n        },\n      }\n    })\n  pairs\n    .merge(alone)\n",
    },
  ],
})
