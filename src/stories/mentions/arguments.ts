/** Who and what a happening's word has about it in its sentence. */
import { type Parsed, relOf } from '../../text/parse-tree.ts'

/** 'agent' did it, 'patient' had it done to them; everything else that hangs there is 'other'. */
export type Role = 'agent' | 'patient' | 'other'

/** A participant of a happening: its token, and the role that the grammar gives it. */
export type Argument = { readonly token: number; readonly role: Role }

const HANDS_ON_SUBJECT: ReadonlySet<string> = new Set(['conj', 'xcomp', 'advcl'])
const UNDER_A_VERB: ReadonlySet<string> = new Set(['obj', 'nsubj', 'obl', 'nmod', 'compound'])
const MAX_STEPS = 2

/**
 * Arguments of the word at `head`, by the parse; those inside `[from, to)`, the mention itself, are left out. A noun under a verb has
 * the verb's too, and a verb joined to another without a subject of its own has that one's.
 *
 *     'The ferry was rammed by a barge'          rammed → ferry patient, barge agent
 *     'the ramming of the ferry'                 ramming → ferry patient
 *     'A barge carried out an attack at dawn'    attack → barge agent, dawn other
 */
export function argumentsOf(
  parsed: Parsed,
  head: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Argument[] {
  const found = new Map<number, Role>()
  const add = (token: number, role: Role): void => {
    if (token !== head && (token < from || token >= to) && !found.has(token)) found.set(token, role)
  }
  collect(parsed, { at: head, steps: 0, onlySubject: false }, add)
  return [...found].map(([token, role]) => ({ token, role }))
}

type Stand = { readonly at: number; readonly steps: number; readonly onlySubject: boolean }
type Add = (token: number, role: Role) => void

function collect(parsed: Parsed, { at, steps, onlySubject }: Stand, add: Add): void {
  const { tokens, kids } = parsed
  const passive = isPassive(parsed, at)
  let hasSubject = false
  for (const kid of kids[at]!) {
    const isSubject = relOf(tokens[kid]!) === 'nsubj'
    hasSubject ||= isSubject
    if (isSubject) add(kid, passive ? 'patient' : 'agent')
    else if (!onlySubject) addKid(parsed, kid, steps, add)
  }
  const { head, upos } = tokens[at]!
  if (head < 0 || steps >= MAX_STEPS) return
  const rel = relOf(tokens[at]!)
  if (!hasSubject && HANDS_ON_SUBJECT.has(rel)) collect(parsed, { at: head, steps: steps + 1, onlySubject: true }, add)
  else if (rel === 'acl') add(head, passive ? 'patient' : 'agent')
  else if (steps === 0 && (upos === 'NOUN' || upos === 'ADJ') && UNDER_A_VERB.has(rel))
    collect(parsed, { at: head, steps: 1, onlySubject: false }, add)
}

function isPassive({ tokens, kids }: Parsed, at: number): boolean {
  const { rel, xpos } = tokens[at]!
  return (
    (rel === 'acl' && xpos === 'VBN') ||
    kids[at]!.some(kid => tokens[kid]!.rel === 'aux:pass' || tokens[kid]!.rel === 'nsubj:pass')
  )
}

function addKid({ tokens, kids }: Parsed, kid: number, steps: number, add: Add): void {
  const token = tokens[kid]!
  const rel = relOf(token)
  if (rel === 'obj' || rel === 'iobj') add(kid, 'patient')
  else if (rel === 'obl' || rel === 'nmod') {
    const marker = kids[kid]!.map(k => tokens[k]!).find(k => relOf(k) === 'case')?.lower
    const isPatient = marker === 'of' || token.rel === 'nmod:poss'
    add(kid, marker === 'by' ? 'agent' : isPatient ? 'patient' : 'other')
  } else if (rel === 'compound' || rel === 'amod') {
    if (token.upos === 'NOUN' || token.upos === 'PROPN') add(kid, 'other')
  } else if (rel === 'xcomp' && steps === 0) {
    for (const k of kids[kid]!) {
      if (relOf(tokens[k]!) === 'obj') add(k, 'patient')
      if (relOf(tokens[k]!) === 'obl') add(k, 'other')
    }
  }
}
