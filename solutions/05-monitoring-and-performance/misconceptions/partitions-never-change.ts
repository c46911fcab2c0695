import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic keeps its partitions',
    ru: 'партиции у топика не меняются',
  },
  caughtBy: '5.2 each scrape asks anew, and what retention has deleted is not waited for',
  says: /a list that was kept leaves the new one out/,
  cause: 'deadline',
  edits: [
    {
      file: 'lag.ts',
      find: `const patienceMs = 5_000`,
      replace: `const patienceMs = 5_000
const known = new Map<string, number>()`,
    },
    {
      file: 'lag.ts',
      find: `      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {`,
      replace: `      const all = await admin.fetchTopicOffsets(topic)
      if (!known.has(topic)) known.set(topic, all.length)
      for (const { partition, low, high } of all) {
        if (partition >= known.get(topic)!) continue`,
    },
  ],
})
