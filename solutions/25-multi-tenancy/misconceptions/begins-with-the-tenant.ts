import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a tenant’s names begin with its name', ru: 'имена арендатора начинаются с его имени' },
  caughtBy: '25.1 a tenant’s topics are listed without the prefix, and those of nobody else',
  says: /the tenant ends at the dot/,
  edits: [
    {
      file: 'admin.ts',
      find: `    .filter((name) => ownerOf(name) === tenant)
`,
      replace: `    .filter((name) => ownerOf(name)?.startsWith(tenant))
`,
    },
    {
      file: 'admin.ts',
      find: '    .map((name) => name.slice(tenant.length + 1))',
      replace: `    .map((name) => name.slice(name.indexOf('.') + 1))`,
    },
  ],
})
