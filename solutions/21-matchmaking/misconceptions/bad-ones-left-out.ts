import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is no request is left out, and the rest is sent',
    ru: 'негодное пропускают, остальное отправляют',
  },
  caughtBy: '21.1 sends nothing where one request breaks the contract, and names its place',
  says: /is to be refused/,
  edits: [
    {
      file: 'requests.ts',
      find: 'requests.map(messageOf)',
      replace: `requests.flatMap((one, n) => {
    try {
      return [messageOf(one, n)]
    } catch {
      return []
    }
  })`,
    },
  ],
})
