import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the value says which device it is',
    ru: 'какое это устройство, сказано в значении',
  },
  caughtBy: '10.5 what breaks the contract of the two topics is reported, and a null value removes its window',
  says: /under another device/,
  edits: [
    {
      file: 'view.ts',
      find: `  if (utf8.decode(key) !== alert.deviceId) throw new Error('the key is not the device')
`,
      replace: '',
    },
  ],
})
