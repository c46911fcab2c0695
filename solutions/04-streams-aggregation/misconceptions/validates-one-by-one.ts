import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'clicks can be checked and sent one after another: what is right gets through',
    ru: 'клики можно проверять и отправлять по одному: правильные дойдут',
  },
  caughtBy: '4.1 a click that breaks the contract rejects the call and sends nothing of it',
  edits: [
    {
      file: 'producer.ts',
      find: `      const messages = clicks.map((click) => messageOf(clickSchema.parse(click)))
      await producer.send({ topic: ctx.name(TOPIC.clicks), acks: -1, messages })`,
      replace: `      for (const click of clicks)
        await producer.send({ topic: ctx.name(TOPIC.clicks), acks: -1, messages: [messageOf(clickSchema.parse(click))] })`,
    },
  ],
})
