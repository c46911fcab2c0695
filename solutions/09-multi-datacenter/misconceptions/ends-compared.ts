import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the copy is as long as its original',
    ru: 'копия той же длины, что оригинал',
  },
  caughtBy: '9.5 counts what is behind in the numbers of the primary, of each partition',
  says: /offsets of one cluster are compared/,
  edits: [
    {
      file: 'copied.ts',
      find: `  return (topic, partition) => found.get(\`\${topic}/\${partition}\`) ?? 0n`,
      replace: `  const admin = clientOf(ctx, backup).admin()
  await admin.connect()
  for (const topic of await admin.listTopics())
    if (topic.startsWith('primary.') && !topic.endsWith('.internal'))
      for (const { partition, high } of await admin.fetchTopicOffsets(topic))
        found.set(\`\${topic.slice('primary.'.length)}/\${partition}\`, BigInt(high))
  await admin.disconnect()
  return (topic, partition) => found.get(\`\${topic}/\${partition}\`) ?? 0n`,
    },
  ],
})
