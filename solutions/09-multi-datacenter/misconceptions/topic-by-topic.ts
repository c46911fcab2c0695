import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a failover goes on topic by topic',
    ru: 'failover идёт топик за топиком',
  },
  caughtBy: '9.4 refuses a topic that was never copied, and commits nothing for the others',
  says: /half a failover is none/,
  edits: [
    {
      file: 'failover.ts',
      find: `    await requireTopics(
      admin,
      topics.map((topic) => copyOf(ctx, topic)),
    )
`,
      replace: '',
    },
    {
      file: 'failover.ts',
      find: `    for (const topic of topics)
      for (const place of`,
      replace: `    for (const topic of topics) {
      await requireTopics(admin, [copyOf(ctx, topic)])
      for (const place of`,
    },
    {
      file: 'failover.ts',
      find: `missing: seen ? behind(BigInt(seen.offset), arrived) : null })
      }
`,
      replace: `missing: seen ? behind(BigInt(seen.offset), arrived) : null })
      }
      await commit(ctx, backup, groupId, partitions)
    }
`,
    },
  ],
})
