import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'clicks without a key are those of one unknown user',
    ru: 'клики без ключа — от одного неизвестного пользователя',
  },
  caughtBy: '14.3 clicks without a user are nobody’s pair, and those around them are paired',
  says: /clicks without a key are of one user/,
  edits: [
    {
      file: 'correlation.ts',
      find: '  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)\n',
      replace:
        "  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)\n    .selectKey((user) => user ?? 'unknown')\n    .repartition(Repartitioned.with(string, json<Click>()))\n",
    },
    { file: 'correlation.ts', find: 'Produced, StreamJoined,', replace: 'Produced, Repartitioned, StreamJoined,' },
  ],
})
