import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a user comes before its rights', ru: 'сначала пользователь, потом права' },
  caughtBy: '25.4 a tenant that came has its topics, quotas and rights, and is let in only when all that is in force',
  says: /nothing holds it back/,
  edits: [
    {
      file: 'tenants.ts',
      find: `  // Who gets in finds its limits there.
  await setPassword(ctx, ctx.name(tenant), password)
`,
      replace: '',
    },
    {
      file: 'tenants.ts',
      find: `  await setQuotas(ctx, tenant, quotas)
`,
      replace: `  await setPassword(ctx, ctx.name(tenant), password)
  await setQuotas(ctx, tenant, quotas)
`,
    },
  ],
})
