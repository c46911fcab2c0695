import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a user who is there need not be made', ru: 'кто уже есть, того не создают' },
  caughtBy:
    '25.4 to come again goes on after a failure half way, changes quotas and password, and keeps records and offsets',
  says: /is set with every call/,
  edits: [
    {
      file: 'tenants.ts',
      find: `  await setPassword(ctx, ctx.name(tenant), password)
`,
      replace: `  if (!welcomed.has(ctx.name(tenant))) await setPassword(ctx, ctx.name(tenant), password)
  welcomed.add(ctx.name(tenant))
`,
    },
    {
      file: 'tenants.ts',
      find: 'export async function onboard(',
      replace: `const welcomed = new Set<string>()

export async function onboard(`,
    },
  ],
})
