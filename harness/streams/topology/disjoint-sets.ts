/** Which nodes belong together: what is connected by an edge or a store is one sub-topology. */
export class DisjointSets {
  private readonly parents = new Map<string, string>()

  add(id: string): void {
    if (!this.parents.has(id)) this.parents.set(id, id)
  }

  unite(a: string, b: string): void {
    this.parents.set(this.root(a), this.root(b))
  }

  root(id: string): string {
    const parent = this.parents.get(id) ?? id
    if (parent === id) return id
    const root = this.root(parent)
    this.parents.set(id, root)
    return root
  }
}
