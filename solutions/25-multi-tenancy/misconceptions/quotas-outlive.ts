import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a quota of nobody harms nobody', ru: 'квота без пользователя никому не мешает' },
  caughtBy: '25.4 of a tenant that went nothing is left, and its neighbours lose nothing',
  says: /next customer of that name/,
  edits: [
    {
      file: 'tenants.ts',
      find: `  await setQuotas(ctx, tenant, { write: null, read: null, requests: null })
`,
      replace: '',
    },
  ],
})
