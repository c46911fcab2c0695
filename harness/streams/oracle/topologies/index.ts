import type { Twin } from '../twin.ts'
import { aggregations } from './aggregations.ts'
import { chains } from './chains.ts'
import { closing } from './closing.ts'
import { cogroups } from './cogroups.ts'
import { compositions } from './compositions.ts'
import { edges } from './edges.ts'
import { foreignKeys } from './foreign-keys.ts'
import { handlers } from './handlers.ts'
import { labs } from './labs.ts'
import { naming } from './naming.ts'
import { processors } from './processors.ts'
import { stateless } from './stateless.ts'
import { streamJoins } from './stream-joins.ts'
import { suppressions } from './suppressions.ts'
import { tableJoins } from './table-joins.ts'
import { tables } from './tables.ts'
import { windows } from './windows.ts'

export const twins: readonly Twin[] = [
  ...stateless,
  ...aggregations,
  ...cogroups,
  ...windows,
  ...closing,
  ...suppressions,
  ...streamJoins,
  ...tableJoins,
  ...foreignKeys,
  ...tables,
  ...processors,
  ...labs,
  ...compositions,
  ...naming,
  ...handlers,
  ...edges,
  ...chains,
]
