import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each start has a name of its own', ru: 'у каждого запуска своё имя' },
  caughtBy: '17.2 the trainer runs when its start resolves, with its name and its session',
  says: /not kept over restarts/,
  edits: [
    {
      file: 'running.ts',
      find: "'process.id': instance,",
      replace: `'process.id': \`\${instance}-\${randomUUID()}\`,`,
    },
    {
      file: 'running.ts',
      find: 'import { type Ctx,',
      replace: `import { randomUUID } from 'node:crypto'
import { type Ctx,`,
    },
  ],
})
