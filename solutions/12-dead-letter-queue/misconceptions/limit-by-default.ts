import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: "main-topic takes what Kafka's default allows, so twice that is enough for copies",
    ru: 'main-topic принимает столько, сколько разрешено по умолчанию, поэтому для копий хватит вдвое большего',
  },
  caughtBy: '12.1 makes room in retry-topic and dlq-topic for the headers of a copy, also of a larger main-topic',
  says: /too large/,
  edits: [
    {
      file: 'topics.ts',
      find: `(await limitOf(admin, main.topic)) + ROOM`,
      replace: `2 * 1024 * 1024`,
    },
  ],
})
