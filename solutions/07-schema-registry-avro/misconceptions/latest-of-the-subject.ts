import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the latest version is the one that messages have',
    ru: 'сообщения записаны по последней версии',
  },
  caughtBy: '7.4 sees each message with its own schema, whatever it was written with',
  says: /the reader’s own/,
  edits: [
    {
      file: 'schemas.ts',
      find: `\`\${registryUrl}/schemas/ids/\${id}\`, {}`,
      replace: `\`\${registryUrl}/subjects/\${ctx.name(TOPIC)}-value/versions/latest\`, {}`,
    },
    { file: 'schemas.ts', find: `openSchemas(_ctx: Ctx`, replace: `openSchemas(ctx: Ctx` },
    { file: 'schemas.ts', find: `import { BadSchemaError } from`, replace: `import { BadSchemaError, TOPIC } from` },
  ],
})
