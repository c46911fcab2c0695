import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an answer is of the time of its request',
    ru: 'у ответа то же время, что у запроса',
  },
  caughtBy: '19.3 goes by its own clock, not by the timestamps that clients write',
  says: /dated when it is decided/,
  edits: [
    {
      file: 'decide.ts',
      find: 'process({ key: client, value: request }:',
      replace: 'process({ key: client, value: request, timestamp }:',
    },
    {
      file: 'decide.ts',
      find: 'this.#reject(client, request, refusal, now)',
      replace: 'this.#reject(client, request, refusal, timestamp)',
    },
  ],
})
