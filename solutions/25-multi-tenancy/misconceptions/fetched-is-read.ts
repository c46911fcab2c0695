import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was fetched is read', ru: 'что получено, то прочитано' },
  caughtBy: '25.4 a member that stops amid many records leaves none of them out',
  says: /costs records/,
  edits: [
    {
      file: 'member.ts',
      find: `      eachMessage: async ({ partition, message }) => {
        ctx.print(\`\${nameOf(tenant, stream)} \${partition}:\${message.offset} \${message.value ?? ''}\`)
      },
`,
      replace: `      eachBatch: async ({ batch, resolveOffset, commitOffsetsIfNecessary, heartbeat, isRunning }) => {
        for (const { offset, value } of batch.messages) {
          if (!isRunning()) break
          ctx.print(\`\${nameOf(tenant, stream)} \${batch.partition}:\${offset} \${value ?? ''}\`)
          resolveOffset(offset)
          await commitOffsetsIfNecessary()
          await heartbeat()
        }
      },
`,
    },
  ],
})
