import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the platform remembers what was agreed', ru: 'платформа помнит, о чём договорились' },
  caughtBy: '25.2 a tenant at twenty times its quota is throttled, and the others are not',
  says: /or it is a wish/,
  edits: [
    {
      file: 'quotas.ts',
      find: 'export async function setQuotas(',
      replace: `const agreed = new Map<string, Quotas>()

export async function setQuotas(`,
    },
    {
      file: 'quotas.ts',
      find: `  const user = ctx.name(tenant)
`,
      replace: `  const user = ctx.name(tenant)
  agreed.set(user, quotas)
  if (agreed.size > 0) return
`,
    },
  ],
})
