import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Prometheus does not look at types',
    ru: 'Prometheus на типы не смотрит',
  },
  caughtBy: '5.1 tells what is under-replicated and what waits, and what each metric is',
  says: /rate\(\) is for the one/,
  edits: [
    {
      file: 'jmx.ts',
      find: `_total\`,
      type: 'COUNTER',`,
      replace: `_total\`,
      type: 'UNTYPED',`,
    },
  ],
})
