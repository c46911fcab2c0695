import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'bytes are a number',
    ru: 'байты — это число',
  },
  caughtBy: '16.4 values keep their type and each of their digits, whatever the time zone of the process',
  says: /complement number/,
  edits: [
    {
      file: 'values.ts',
      find: `BigInt.asIntN(bytes.length * 8, BigInt(\`0x\${bytes.toString('hex')}\`))`,
      replace: `BigInt(\`0x\${bytes.toString('hex')}\`)`,
    },
  ],
})
