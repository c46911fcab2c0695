import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'PUT validates, too',
    ru: 'PUT тоже проверяет',
  },
  caughtBy: '16.2 what is wrong with a configuration is told in the worker’s words, before anything changes',
  says: /done first and checked then/,
  edits: [
    {
      file: 'install.ts',
      find: `  await requireValid(connectUrl, { ...config, name })
`,
      replace: '',
    },
    {
      file: 'install.ts',
      find: `async function requireValid(connectUrl: string, config: Config): Promise<void> {
  const path = \`/connector-plugins/\${config['connector.class']}/config/validate\`
  const answer = await ask(connectUrl, path, { method: 'PUT', body: config })
  accepted(answer, 'to validate the configuration')
  const wrong = (answer.body as Validation).configs
    .flatMap(({ value }) => value ?? [])
    .filter(({ errors }) => errors.length > 0)
    .map(({ name, errors }) => \`\${name}: \${errors.join('; ')}\`)
  if (wrong.length > 0) throw new Error(\`the configuration is wrong:\\n\${wrong.join('\\n')}\`)
}

`,
      replace: '',
    },
    {
      file: 'install.ts',
      find: `interface Validation {
  /** A property of a transformation has no value where there is no transformation. */
  configs: { value: { name: string; errors: string[] } | null }[]
}

`,
      replace: '',
    },
  ],
})
