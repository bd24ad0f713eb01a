/** Repairs of trees whose heads, chosen one by one, do not fit together. */

/** A tree that may be changed: heads (-1 root), relations and Penn tags by word. */
export type Tree = {
  readonly words: readonly string[]
  readonly xpos: readonly string[]
  readonly heads: number[]
  readonly rels: string[]
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/

/**
 * Puts right what two guesses beside each other get wrong:
 *
 *     'said the bus had been hit'   bus: object of said      → subject of hit, which has a finite auxiliary and no subject
 *     'shot dead two men'           dead: attribute of men   → complement of shot, as the treebanks have it
 *     'denied her claim that …'     the clause: object of denied → content of claim
 *     'called him a liar'           him: indirect object     → object, and a liar its complement
 *     'Police killed two.'          a passive subject needs an auxiliary, but in headlines
 *     'planned to let six die'      die: head of all         → clause of let
 *
 * Heads stay a tree. Linear but for words with many children.
 */
export const repairTree = (t: Tree): void => {
  const children = childrenOf(t)
  t.rels.forEach((rel, i) => {
    if (rel === 'ccomp' && t.heads[i]! >= 0 && t.heads[i]! < i) {
      giveSubject(t, i, children)
      giveContent(t, i, children[i]!)
    }
    if (t.words[i] === 'dead' && t.words[i - 1] === 'shot' && rel === 'amod' && t.heads[i]! > i) {
      t.heads[i] = i - 1
      t.rels[i] = 'xcomp'
    }
    if (rel === 'iobj' && CALL.test(t.words[t.heads[i]!] ?? '')) giveName(t, i, children[t.heads[i]!]!)
    if (rel === 'nsubj:pass' && t.words.at(-1) === '.') makeActive(t, i, children[t.heads[i]!]!)
  })
  t.words.forEach((word, i) => {
    if (word === 'let') giveClause(t, i, children[i]!)
  })
}

const SAID =
  /^(?:claim|allegation|accusation|suggestion|statement|warning|report|rumou?r|belief|view|idea|fact|hope|fear)s?$/

const giveContent = (t: Tree, clause: number, own: readonly number[]): void => {
  const that = own.find(k => t.rels[k] === 'mark')
  if (that === undefined || t.words[that] !== 'that' || that === 0) return
  const noun = that - 1
  if (!SAID.test(t.words[noun]!) || t.rels[noun] !== 'obj' || t.heads[noun] !== t.heads[clause]) return
  t.heads[clause] = noun
  t.rels[clause] = 'acl'
}

const CALL = /^(?:call(?:s|ed|ing)?|dub(?:s|bed)?|label(?:s|l?ed)?)$/

const giveName = (t: Tree, i: number, siblings: readonly number[]): void => {
  const name = siblings.find(k => k > i && t.rels[k] === 'obj')
  if (name === undefined) return
  t.rels[i] = 'obj'
  t.rels[name] = 'xcomp'
}

/** Before the verb of a whole sentence, without any auxiliary, a subject is an active one. */
const makeActive = (t: Tree, subject: number, siblings: readonly number[]): void => {
  const verb = t.heads[subject]!
  if (verb > subject && t.rels[verb] === 'root' && !siblings.some(k => /^(?:aux|cop)/.test(t.rels[k]!)))
    t.rels[subject] = 'nsubj'
}

/** The bare verb behind the object of "let" is its clause, even where the guess made it the head of all. */
const giveClause = (t: Tree, causer: number, own: readonly number[]): void => {
  const object = own.findLast(k => k > causer && t.rels[k] === 'obj')
  if (object === undefined || !/^VBP?$/.test(t.xpos[object + 1] ?? '')) return
  const verb = object + 1
  if (t.heads[verb] === causer) return
  let top = causer
  let above = t.heads[causer]!
  for (; above >= 0 && above !== verb; above = t.heads[above]!) if (/^VB/.test(t.xpos[above]!)) top = above
  if (above === verb) {
    const noun = t.heads[top]!
    t.heads[top] = t.heads[verb]!
    t.rels[top] = t.rels[verb]!
    if (noun !== verb) {
      t.heads[noun] = top
      t.rels[noun] = 'nsubj'
    }
  }
  t.heads[verb] = causer
  t.rels[verb] = 'ccomp'
}

const childrenOf = ({ heads }: Tree): readonly (readonly number[])[] => {
  const lists: number[][] = heads.map(() => [])
  heads.forEach((head, i) => {
    if (head >= 0) lists[head]!.push(i)
  })
  return lists
}

/** The object between a verb and its finite clause without a subject is the clause's subject. */
const giveSubject = (t: Tree, clause: number, children: readonly (readonly number[])[]): void => {
  const own = children[clause]!
  const helpers = own.filter(k => /^(?:aux|cop)/.test(t.rels[k]!))
  if (own.some(k => /^(?:[nc]subj|expl|mark)/.test(t.rels[k]!))) return
  const hasTense = helpers.length > 0 ? helpers.some(k => FINITE.test(t.xpos[k]!)) : /^VB[DZP]$/.test(t.xpos[clause]!)
  if (!hasTense) return
  const verb = t.heads[clause]!
  const first = Math.min(clause, ...own.filter(k => t.rels[k] !== 'punct'))
  const subject = children[verb]!.findLast(k => k > verb && k < first && t.rels[k] === 'obj')
  if (subject === undefined) return
  t.heads[subject] = clause
  t.rels[subject] = helpers.some(k => t.rels[k] === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
}
