import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each request is checked right before it is sent: no need to go over the list twice',
    ru: 'каждый запрос проверяем перед самой отправкой: незачем проходить список дважды',
  },
  caughtBy: '6.2 refuses payments that break the contract, and sends nothing',
  says: /before the first is sent/,
  edits: [
    {
      file: 'source.ts',
      find: `  const messages = payments.map((payment) => {
    const value = paymentSchema.parse(payment)
    return { key: value.account, value: JSON.stringify(value) }
  })
`,
      replace: `  const messageOf = (payment: Payment) => {
    const value = paymentSchema.parse(payment)
    return { key: value.account, value: JSON.stringify(value) }
  }
`,
    },
    {
      file: 'source.ts',
      find: `    for (const some of inRequests(messages))
      await producer.send({ topic: ctx.name(TOPIC.payments), acks: -1, messages: some })
`,
      replace: `    for (const some of inRequests(payments))
      await producer.send({ topic: ctx.name(TOPIC.payments), acks: -1, messages: some.map(messageOf) })
`,
    },
  ],
})
