import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'first the things, then their owner', ru: 'сначала вещи, потом владелец' },
  caughtBy: '25.4 password and rights go first, and members who are still connected are put out',
  says: /made again by who works on/,
  edits: [
    {
      file: 'tenants.ts',
      find: `  await deletePassword(ctx, ctx.name(tenant))
  await allowExactly(ctx, tenant, [])
  await removeGroups(ctx, tenant)
`,
      replace: `  await removeGroups(ctx, tenant)
`,
    },
    {
      file: 'tenants.ts',
      find: `  await setQuotas(ctx, tenant, { write: null, read: null, requests: null })
`,
      replace: `  await deletePassword(ctx, ctx.name(tenant))
  await allowExactly(ctx, tenant, [])
  await setQuotas(ctx, tenant, { write: null, read: null, requests: null })
`,
    },
  ],
})
