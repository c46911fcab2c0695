import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'weather goes by time',
    ru: 'погода зависит от времени',
  },
  caughtBy: '10.1 what the devices measure could be true, and leaves its limits now and then',
  says: /goes by the number of readings/,
  edits: [
    {
      file: 'fleet.ts',
      find: `    let turn = ctx.random()
    return () => {
      turn += 1 / period
`,
      replace: `    const phase = ctx.random()
    return (at: number) => {
      const turn = phase + at / 1_000 / period
`,
    },
    {
      file: 'fleet.ts',
      find: 'temperature: temperature(),',
      replace: 'temperature: temperature(at),',
    },
    {
      file: 'fleet.ts',
      find: 'humidity: humidity(),',
      replace: 'humidity: humidity(at),',
    },
  ],
})
