import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who writes by the contract is read by the contract',
    ru: 'кто пишет по контракту, того и прочитают по контракту',
  },
  caughtBy: '20.3 the contract tests find a service that wants a field that nobody sends',
  says: /requires the field currency/,
  edits: [
    {
      file: 'contract.test.ts',
      find: '  for (const one of [least, most]) expect(readRequest(Buffer.from(JSON.stringify(one)))).toEqual(one)',
      replace: '  for (const one of [least, most]) expect(paymentRequest.parse(one)).toEqual(one)',
    },
    {
      file: 'contract.test.ts',
      find: `  expect(readRequest(Buffer.from(JSON.stringify(newer)))).toMatchObject(request('p-1', { at: newer.at }))
`,
      replace: '',
    },
  ],
})
