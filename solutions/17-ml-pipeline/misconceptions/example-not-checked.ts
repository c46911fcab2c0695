import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'TypeScript has checked it', ru: 'TypeScript уже всё проверил' },
  caughtBy: '17.1 a broken example or id rejects the call and sends nothing of it',
  says: /is sent all the same/,
  edits: [
    { file: 'feed.ts', find: 'const value = exampleSchema.parse(example)', replace: 'const value = example' },
    { file: 'feed.ts', find: 'type Example, exampleSchema, idSchema', replace: 'type Example, idSchema' },
  ],
})
