import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a payment can be announced at once and put right when the charge is known',
    ru: 'о платеже можно объявить сразу, а исправить, когда станет известен результат списания',
  },
  caughtBy: '3.3 charges each order once and writes what came of it with the correlation id',
  edits: [
    {
      file: 'service.ts',
      find: '      const output = await work.handle(checked.value, stopping.signal)\n',
      replace:
        "      const early = JSON.stringify({ ...checked.value, status: 'declined', reason: 'pending' })\n      await producer.send({ topic: ctx.name(work.to), acks: -1, messages: [{ key: checked.value.orderId, value: early }] })\n      const output = await work.handle(checked.value, stopping.signal)\n",
    },
  ],
})
