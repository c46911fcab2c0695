import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is JSON is my file',
    ru: 'если это JSON, то это мой файл',
  },
  caughtBy: '11.5 a read model that cannot be read is built anew from the history',
  says: /cannot be read|undefined|null/,
  edits: [
    {
      file: 'saved.ts',
      find: `    const { next, accounts } = savedSchema.parse(JSON.parse(await readFile(join(dir, FILE), 'utf8')))
    return { next, accounts }`,
      replace: `    const { next, accounts } = JSON.parse(await readFile(join(dir, FILE), 'utf8')) as z.infer<typeof savedSchema>
    return { next: next ?? Array(PARTITIONS).fill('1000000'), accounts: accounts ?? [] }`,
    },
  ],
})
