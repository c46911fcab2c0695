import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a quota of a client id has that client id’s name', ru: 'у квоты client id есть имя этого client id' },
  caughtBy: '25.2 a tenant has these quotas and no others, and those of others stay',
  says: /goes before the user’s own/,
  edits: [
    {
      file: 'quotas.ts',
      find: `function everyQuotaOf(admin: Admin, user: string): Promise<Entry[]> {
  return admin.describeClientQuotas({ components: [{ entityType: 'user', matchType: 0, match: user }], strict: false })
}`,
      replace: `async function everyQuotaOf(admin: Admin, user: string): Promise<Entry[]> {
  const components = [{ entityType: 'user' as const, matchType: 0 as const, match: user }]
  const all = await admin.describeClientQuotas({ components, strict: false })
  return all.filter(({ entity }) => entity.every(({ entityName }) => entityName !== null))
}`,
    },
  ],
})
