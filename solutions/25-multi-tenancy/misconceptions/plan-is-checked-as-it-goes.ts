import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each step checks what it needs', ru: 'каждый шаг проверит, что ему нужно' },
  caughtBy: '25.4 a plan with a bad name or quota rejects before anything is made',
  says: /half a tenant behind/,
  edits: [
    { file: 'tenants.ts', find: '  checkQuotas(quotas)\n', replace: '' },
    { file: 'tenants.ts', find: 'import { checkQuotas, setQuotas }', replace: 'import { setQuotas }' },
  ],
})
