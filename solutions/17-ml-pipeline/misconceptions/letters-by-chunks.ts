import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a chunk is text', ru: 'кусок — это текст' },
  caughtBy: '17.4 reads the bytes of a body, up to 4,096 of them',
  says: /decoded piece by piece/,
  edits: [
    {
      file: 'inference.ts',
      find: '      else chunks.push(chunk)',
      replace: '      else chunks.push(Buffer.from(chunk.toString()))',
    },
  ],
})
