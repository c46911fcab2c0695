import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an answer is there when its body is',
    ru: 'ответ получен, когда получено его тело',
  },
  caughtBy: '12.2 takes the status for the answer, and waits for no body',
  says: /waits for no body/,
  cause: 'deadline',
  edits: [
    {
      file: 'processor.ts',
      find: `  const { status } = await fetch(url, `,
      replace: `  const response = await fetch(url, `,
    },
    {
      file: 'processor.ts',
      find: `  return status
`,
      replace: `  await response.arrayBuffer()
  return response.status
`,
    },
  ],
})
