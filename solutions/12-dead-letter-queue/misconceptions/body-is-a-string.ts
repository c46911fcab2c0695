import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a body is read with text += chunk',
    ru: 'тело читают через text += chunk',
  },
  caughtBy: '12.5 reads the bytes of a body, up to 1 MiB of them',
  says: /Decode the bytes when all of them are there/,
  edits: [
    {
      file: 'admin.ts',
      find: `    request.on('end', () => resolve(Buffer.concat(chunks)))`,
      replace: `    request.on('end', () => resolve(Buffer.from(chunks.map(String).join(''))))`,
    },
  ],
})
