import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'groups go by themselves', ru: 'группы исчезнут сами' },
  caughtBy: '25.4 of a tenant that went nothing is left, and its neighbours lose nothing',
  says: /next customer of that name/,
  edits: [
    {
      file: 'tenants.ts',
      find: `  await removeGroups(ctx, tenant)
`,
      replace: '',
    },
    { file: 'tenants.ts', find: 'async function removeGroups', replace: 'export async function removeGroups' },
  ],
})
