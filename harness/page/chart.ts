import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Path of Chart.js as one file. A page that is served it takes it by `<script src="/chart.js"></script>` and has `Chart` then. */
export const chartLibrary: string = join(
  dirname(createRequire(import.meta.url).resolve('chart.js')),
  'chart.umd.min.js',
)
