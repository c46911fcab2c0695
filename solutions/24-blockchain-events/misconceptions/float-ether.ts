import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'ether is a number',
    ru: 'эфир — это число',
  },
  caughtBy: '24.5 an amount is shown exactly, without zeros at its end',
  says: /moved as text/,
  edits: [
    {
      file: 'amount.ts',
      find: `  const digits = amount.padStart(19, '0')
  const fraction = digits.slice(-18).replace(/0+$/, '')
  return fraction === '' ? digits.slice(0, -18) : \`\${digits.slice(0, -18)}.\${fraction}\`
`,
      replace: `  return String(Number(amount) / 1e18)
`,
    },
  ],
})
