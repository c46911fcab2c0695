interface TreeNode<T> {
  value: T
  red: boolean
  left: TreeNode<T> | undefined
  right: TreeNode<T> | undefined
  parent: TreeNode<T> | undefined
}

/**
 * A red-black tree that inserts as java.util.TreeSet does. Kafka Streams sorts a node's neighbours by sizes that still change
 * while they are inserted, so that the order in its description depends on the shape of the tree.
 */
export class TreeSet<T> {
  private root: TreeNode<T> | undefined
  private readonly compare: (a: T, b: T) => number

  constructor(compare: (a: T, b: T) => number) {
    this.compare = compare
  }

  add(value: T): void {
    let [parent, at, order]: [TreeNode<T> | undefined, TreeNode<T> | undefined, number] = [undefined, this.root, 0]
    while (at !== undefined) {
      parent = at
      order = this.compare(value, at.value)
      if (order === 0) return
      at = order < 0 ? at.left : at.right
    }
    const node: TreeNode<T> = { value, red: true, left: undefined, right: undefined, parent }
    if (parent === undefined) this.root = node
    else if (order < 0) parent.left = node
    else parent.right = node
    this.balance(node)
  }

  values(): T[] {
    const out: T[] = []
    const visit = (node: TreeNode<T> | undefined): void => {
      if (node === undefined) return
      visit(node.left)
      out.push(node.value)
      visit(node.right)
    }
    visit(this.root)
    return out
  }

  private balance(inserted: TreeNode<T>): void {
    let node = inserted
    while (node !== this.root && node.parent?.red) {
      const parent: TreeNode<T> = node.parent
      const grandparent = parent.parent!
      const side = parent === grandparent.left ? 'left' : 'right'
      const other = side === 'left' ? 'right' : 'left'
      const uncle = grandparent[other]
      if (uncle?.red) {
        parent.red = false
        uncle.red = false
        grandparent.red = true
        node = grandparent
        continue
      }
      if (node === parent[other]) {
        node = parent
        this.rotate(node, side)
      }
      node.parent!.red = false
      grandparent.red = true
      this.rotate(grandparent, other)
    }
    this.root!.red = false
  }

  /** Moves a node down to that side; its child of the other side takes its place. */
  private rotate(node: TreeNode<T>, down: 'left' | 'right'): void {
    const up = down === 'left' ? 'right' : 'left'
    const child = node[up]!
    node[up] = child[down]
    if (child[down] !== undefined) child[down].parent = node
    child.parent = node.parent
    if (node.parent === undefined) this.root = child
    else if (node.parent[down] === node) node.parent[down] = child
    else node.parent[up] = child
    child[down] = node
    node.parent = child
  }
}
