import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each quota is checked before it is set', ru: 'каждую квоту проверяют перед тем, как поставить' },
  caughtBy: '25.2 a value that is no quota rejects, is named, and changes nothing',
  says: /changed half of them/,
  edits: [
    {
      file: 'quotas.ts',
      find: `  checkQuotas(quotas)
  const user`,
      replace: '  const user',
    },
    {
      file: 'quotas.ts',
      find: `    if (ops.length > 0) await admin.alterClientQuotas({ entries: [{ entities, ops }] })
`,
      replace: `    for (const [n, name] of wanted.entries()) {
      if (!isQuota(name, quotas[name])) throw new Error(\`no quota: \${name} \${quotas[name]}\`)
      await admin.alterClientQuotas({ entries: [{ entities, ops: ops.slice(n, n + 1) }] })
    }
`,
    },
  ],
})
