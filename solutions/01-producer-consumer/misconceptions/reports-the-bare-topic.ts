import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a report names the topic as the contract does',
    ru: 'в сообщении о негодном топик называют так, как в контракте',
  },
  caughtBy: '1.4 a message that breaks the contract is reported, and everything around it is printed',
  says: /a topic goes by its name on this cluster/,
  edits: [
    {
      file: 'consumer.ts',
      find: 'handle(ctx, { topic, partition, message })',
      replace: "handle(ctx, { topic: 'user-events', partition, message })",
    },
  ],
})
