import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'only the secret key is a secret', ru: 'секрет — только secret.key' },
  caughtBy: '22.1 no secret stands in the properties',
  says: /a secret in it is known/,
  edits: [
    {
      file: 'broker.ts',
      find: '/** Task 22.1: what makes a broker one with two tiers. */\n',
      replace:
        "/** Task 22.1: what makes a broker one with two tiers. */\nimport { existsSync, readFileSync } from 'node:fs'\n",
    },
    {
      file: 'broker.ts',
      find: "    'rsm.config.access.key': secret('access.key'),",
      replace:
        "    'rsm.config.access.key': existsSync(store.credentialsFile) ? (/access\\.key=(.*)/.exec(readFileSync(store.credentialsFile, 'utf8'))?.[1] ?? '') : secret('access.key'),",
    },
  ],
})
