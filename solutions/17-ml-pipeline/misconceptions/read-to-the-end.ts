import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the body has to be read first', ru: 'сначала надо прочитать тело' },
  caughtBy: '17.4 is on 127.0.0.1 alone, on the port it was asked for, and stop waits for no client',
  says: /to the end before its size/,
  cause: 'deadline',
  edits: [
    {
      file: 'inference.ts',
      find: `      if (size > MAX_BODY) reject(new Refusal(413, \`the body has more than \${MAX_BODY} bytes\`))
      else chunks.push(chunk)`,
      replace: '      if (size <= MAX_BODY) chunks.push(chunk)',
    },
    {
      file: 'inference.ts',
      find: "request.on('end', () => resolve(Buffer.concat(chunks)))",
      replace: `request.on('end', () => {
      if (size > MAX_BODY) reject(new Refusal(413, \`the body has more than \${MAX_BODY} bytes\`))
      resolve(Buffer.concat(chunks))
    })`,
    },
  ],
})
