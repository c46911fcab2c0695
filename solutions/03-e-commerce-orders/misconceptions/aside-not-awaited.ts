import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'five attempts have kept the partition long enough; setting aside can go on in the background',
    ru: 'пять попыток и так задержали партицию; отправить запись в топик отклонённых можно и в фоне',
  },
  caughtBy:
    '3.5 sends heartbeats while a write lasts, and commits an order only when its payment is written or it has gone aside',
  says: /committed before its record is written/,
  edits: [
    {
      file: 'service.ts',
      find: '      await setAside(ctx, producer, { topic, partition, message }, ctx.name(`${work.from}-rejected`), error.message)',
      replace:
        '      setAside(ctx, producer, { topic, partition, message }, ctx.name(`${work.from}-rejected`), error.message).catch(() => {})',
    },
  ],
})
