import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a tenant’s groups have names as nameOf gives them', ru: 'у групп арендатора имена, какие даёт nameOf' },
  caughtBy: '25.4 of a tenant that went nothing is left, and its neighbours lose nothing',
  says: /next customer of that name/,
  edits: [
    {
      file: 'admin.ts',
      find: `  const prefix = ctx.name(\`\${tenant}.\`)
  const names = (await admin.listGroups()).groups.map(({ groupId }) => groupId)
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .sort()
`,
      replace: `  const names = (await admin.listGroups()).groups.map(({ groupId }) => groupId)
  return own(ctx, tenant, names)
`,
    },
  ],
})
