import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a schema in the registry makes JSON typed',
    ru: 'со схемой в реестре и JSON типизирован',
  },
  caughtBy: '7.3 each event is a byte 0, the id in four bytes and Avro, under its user',
  says: /JSON begins with 7b/,
  edits: [
    {
      file: 'producer.ts',
      find: `Buffer.concat([prefix, type.toBuffer(event)])`,
      replace: `type.isValid(event, { errorHook: (path) => refuse(path) }) ? JSON.stringify(event) : refuse([])`,
    },
    {
      file: 'producer.ts',
      find: `/** Gives the id of`,
      replace: `function refuse(path: string[]): never {
  throw new Error(\`not as the schema has it: \${path}\`)
}

/** Gives the id of`,
    },
    {
      file: 'producer.ts',
      find: `  const prefix = prefixOf(id)
`,
      replace: `  prefixOf(id)
`,
    },
  ],
})
