import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a wrong limit is meant well', ru: 'неверный limit — это от чистого сердца' },
  caughtBy: '23.4 bad requests are answered with what is wrong, and never with 5xx',
  says: /answered as a good one/,
  edits: [
    {
      file: 'api.ts',
      find: '    throw new Refusal(400, `limit is one whole number, 1 to ${LIMIT.max}`)',
      replace: '    return LIMIT.default',
    },
  ],
})
