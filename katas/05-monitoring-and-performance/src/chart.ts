/** Chart.js for pages, as one file: given. A page takes it by `<script src="/chart.js"></script>` and has `Chart` then. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Path of the file. */
export const chartLibrary = join(dirname(require.resolve('chart.js')), 'chart.umd.min.js')
