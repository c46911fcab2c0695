import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'headers can be written as they were read',
    ru: 'заголовки можно записать такими, какими их прочитали',
  },
  caughtBy: '3.3 sets a poison order aside as it came, with its reason in headers, and goes on with the others',
  says: /a header of null either, by itself/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: '{ ...writable(message.headers), ...origin',
      replace: '{ ...message.headers, ...origin',
    },
  ],
})
