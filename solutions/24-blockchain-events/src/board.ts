import {
  type BlockRecord,
  type BoardState,
  type ContractStat,
  type SenderStat,
  SHOWN_BLOCKS,
  SHOWN_ROWS,
} from './contract.ts'

/** What is known now, of records in their order. */
export class Board {
  readonly #blocks = new Map<number, BlockRecord>()
  readonly #contracts = new Map<string, ContractStat>()
  readonly #senders = new Map<string, SenderStat>()

  block(number: number, block: BlockRecord | null): void {
    if (block === null || block.status === 'retracted') this.#blocks.delete(number)
    else this.#blocks.set(number, block)
  }

  contract(address: string, stat: ContractStat | null): void {
    if (stat === null) this.#contracts.delete(address)
    else this.#contracts.set(address, stat)
  }

  sender(address: string, stat: SenderStat | null): void {
    if (stat === null) this.#senders.delete(address)
    else this.#senders.set(address, stat)
  }

  state(): BoardState {
    return {
      blocks: [...this.#blocks.values()].sort((a, b) => b.number - a.number).slice(0, SHOWN_BLOCKS),
      contracts: largest(this.#contracts, ({ confirmed }) => BigInt(confirmed.volume)).map(([contract, stat]) => ({
        contract,
        ...stat,
      })),
      allContracts: this.#contracts.size,
      senders: largest(this.#senders, ({ confirmed }) => BigInt(confirmed.transactions)).map(([address, stat]) => ({
        address,
        ...stat,
      })),
      allSenders: this.#senders.size,
    }
  }
}

function largest<T>(rows: ReadonlyMap<string, T>, sizeOf: (row: T) => bigint): [string, T][] {
  const sized = [...rows].map((row) => ({ row, size: sizeOf(row[1]) }))
  sized.sort((a, b) => (a.size === b.size ? (a.row[0] < b.row[0] ? -1 : 1) : a.size > b.size ? -1 : 1))
  return sized.slice(0, SHOWN_ROWS).map(({ row }) => row)
}
