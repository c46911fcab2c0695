import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who has no topics is gone', ru: 'у кого нет топиков, того нет' },
  caughtBy: '25.4 what a tenant has left goes, also where all else is gone already',
  says: /ends too early/,
  edits: [
    {
      file: 'tenants.ts',
      find: `  await removeGroups(ctx, tenant)
  const topics = (await topicsOf(ctx, tenant)).map((name) => ctx.name(nameOf(tenant, name)))
`,
      replace: `  const topics = (await topicsOf(ctx, tenant)).map((name) => ctx.name(nameOf(tenant, name)))
  if (topics.length === 0) return
  await removeGroups(ctx, tenant)
`,
    },
  ],
})
