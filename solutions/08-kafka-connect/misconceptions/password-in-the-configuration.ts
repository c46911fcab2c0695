import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a configuration needs the password',
    ru: 'в конфигурации нужен пароль',
  },
  caughtBy:
    '8.2 follows the named tables alone, by the slot and the publication asked for, and keeps the password to itself',
  says: /everybody who may read a topic/,
  edits: [
    {
      file: 'source.ts',
      find: 'import { setTimeout }',
      replace: `import { readFileSync } from 'node:fs'
import { setTimeout }`,
    },
    {
      file: 'source.ts',
      find: `\`\\\${file:\${database.secrets}:password}\``,
      replace: `readFileSync(database.secrets, 'utf8').trim().replace('password=', '')`,
    },
  ],
})
