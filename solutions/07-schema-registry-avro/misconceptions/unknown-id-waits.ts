import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an unknown id will be known some day',
    ru: 'неизвестный id когда-нибудь узнают',
  },
  caughtBy: '7.4 a message that cannot be read is reported, and everything around it is printed',
  says: /what follows waits/,
  cause: 'deadline',
  edits: [
    {
      file: 'http.ts',
      find: `if (response.status === 429 ||`,
      replace: `if (url.includes('/ids/') && response.status === 404) throw new Error(text)
  if (response.status === 429 ||`,
    },
  ],
})
