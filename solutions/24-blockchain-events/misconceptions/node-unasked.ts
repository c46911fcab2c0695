import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the node is asked when there is time',
    ru: 'узел спросят потом',
  },
  caughtBy: '24.2 the listener says within 10 s that no node answers',
  says: /limit of its own|names the address/,
  edits: [
    {
      file: 'listener.ts',
      find: `  await readBlock(ctx, options, 'latest')
  let session`,
      replace: '  let session',
    },
  ],
})
