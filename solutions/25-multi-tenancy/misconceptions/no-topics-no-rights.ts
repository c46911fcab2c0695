import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'rights to nothing are no rights', ru: 'права ни на что — не права' },
  caughtBy: '25.4 of a tenant that went nothing is left, and its neighbours lose nothing',
  says: /next customer of that name/,
  edits: [
    {
      file: 'tenants.ts',
      find: `  await allowExactly(ctx, tenant, [])
`,
      replace: '',
    },
    { file: 'tenants.ts', find: 'import { allowExactly, applyAccess }', replace: 'import { applyAccess }' },
  ],
})
