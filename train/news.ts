/**
 * Made-up news sentences with trees, for constructions that reports of incidents use and the treebanks hardly have.
 * Written by us; every instance differs in its words. Notation: word|UPOS|XPOS|head|relation, heads count from 1, 0 is the root;
 * a name in braces is drawn from a list.
 */
import type { GoldSentence, GoldWord } from './conllu.ts'
import { createRandom } from './random.ts'

const PER_TEMPLATE = 14

const FILLERS: Readonly<Record<string, readonly string[]>> = {
  n: 'two three four five six seven eight nine ten eleven twelve 12 15 17 20 23 30 41 56 120'.split(' '),
  N: 'Two Three Four Five Six Seven Eight Nine Ten Twelve'.split(' '),
  p: 'people men women children soldiers officers civilians passengers workers students guards tourists villagers migrants firefighters policemen residents sailors'.split(
    ' ',
  ),
  s: 'man woman soldier policeman gunman driver guard attacker suspect officer boy girl teacher worker passenger'.split(
    ' ',
  ),
  v: 'killed injured wounded hurt arrested detained rescued evacuated shot stabbed kidnapped abducted captured'.split(
    ' ',
  ),
  w: 'injured wounded hurt'.split(' '),
  e: 'attack explosion blast fire crash collision shooting bombing raid earthquake storm flood clash stampede ambush derailment landslide strike'.split(
    ' ',
  ),
  l: 'market harbour station factory hotel church mosque school village airport stadium hospital bridge square checkpoint camp'.split(
    ' ',
  ),
  d: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  f: 'ferry bus train truck helicopter boat lorry van plane car'.split(' '),
  o: 'police officials authorities witnesses prosecutors doctors rescuers'.split(' '),
  c: 'Norville Kestra Aldemar Brisk Tolvan Marenia Oslund Havre Dorset Lagos Cairo Lima Kabul'.split(' '),
  m: 'Smith Carver Lindqvist Okoro Haddad Moreau Novak Silva Petrov Tanaka'.split(' '),
}

const TEMPLATES: readonly string[] = [
  '{N}|NUM|CD|2|nummod {p}|NOUN|NNS|8|nsubj:pass {w}|VERB|VBN|2|acl in|ADP|IN|6|case the|DET|DT|6|det {e}|NOUN|NN|3|obl were|AUX|VBD|8|aux:pass taken|VERB|VBN|0|root to|ADP|IN|10|case hospital|NOUN|NN|8|obl ,|PUNCT|,|8|punct {o}|NOUN|NNS|13|nsubj said|VERB|VBD|8|parataxis .|PUNCT|.|8|punct',
  'The|DET|DT|2|det {p}|NOUN|NNS|7|nsubj {w}|VERB|VBN|2|acl in|ADP|IN|6|case the|DET|DT|6|det {e}|NOUN|NN|3|obl died|VERB|VBD|0|root on|ADP|IN|9|case {d}|PROPN|NNP|7|obl .|PUNCT|.|7|punct',
  'At|ADP|IN|2|case least|ADJ|JJS|3|nmod {n}|NUM|CD|4|nummod {p}|NOUN|NNS|6|nsubj:pass were|AUX|VBD|6|aux:pass killed|VERB|VBN|0|root and|CCONJ|CC|10|cc dozens|NOUN|NNS|10|nsubj:pass more|ADJ|JJR|8|amod {w}|VERB|VBN|6|conj when|ADV|WRB|14|advmod a|DET|DT|13|det {f}|NOUN|NN|14|nsubj caught|VERB|VBD|6|advcl fire|NOUN|NN|14|obj in|ADP|IN|18|case the|DET|DT|18|det {l}|NOUN|NN|14|obl on|ADP|IN|20|case {d}|PROPN|NNP|14|obl .|PUNCT|.|6|punct',
  '{N}|NUM|CD|2|nummod {p}|NOUN|NNS|4|nsubj:pass were|AUX|VBD|4|aux:pass killed|VERB|VBN|0|root and|CCONJ|CC|8|cc {n}|NUM|CD|7|nummod others|NOUN|NNS|8|nsubj:pass {w}|VERB|VBN|4|conj in|ADP|IN|11|case an|DET|DT|11|det {e}|NOUN|NN|4|obl at|ADP|IN|14|case a|DET|DT|14|det {l}|NOUN|NN|11|nmod in|ADP|IN|16|case {c}|PROPN|NNP|14|nmod .|PUNCT|.|4|punct',
  '{N}|NUM|CD|2|nummod {p}|NOUN|NNS|3|nsubj died|VERB|VBD|0|root and|CCONJ|CC|8|cc {n}|NUM|CD|8|nsubj:pass were|AUX|VBD|8|aux:pass seriously|ADV|RB|8|advmod {w}|VERB|VBN|3|conj in|ADP|IN|11|case the|DET|DT|11|det {e}|NOUN|NN|8|obl .|PUNCT|.|3|punct',
  '{N}|NUM|CD|2|nsubj:pass killed|VERB|VBN|0|root in|ADP|IN|4|case {e}|NOUN|NN|2|obl at|ADP|IN|6|case {l}|NOUN|NN|4|nmod',
  '{N}|NUM|CD|2|nsubj dead|ADJ|JJ|0|root ,|PUNCT|,|5|punct {n}|NUM|CD|5|nsubj:pass {w}|VERB|VBN|2|conj in|ADP|IN|8|case {l}|NOUN|NN|8|compound {e}|NOUN|NN|2|obl',
  'Death|NOUN|NN|2|compound toll|NOUN|NN|3|nsubj rises|VERB|VBZ|0|root to|ADP|IN|5|case {n}|NUM|CD|3|obl after|ADP|IN|8|case {l}|NOUN|NN|8|compound {e}|NOUN|NN|3|obl',
  'The|DET|DT|3|det death|NOUN|NN|3|compound toll|NOUN|NN|6|nsubj has|AUX|VBZ|6|aux now|ADV|RB|6|advmod risen|VERB|VBN|0|root to|ADP|IN|8|case {n}|NUM|CD|6|obl ,|PUNCT|,|12|punct including|VERB|VBG|12|case {n}|NUM|CD|12|nummod {p}|NOUN|NNS|8|nmod ,|PUNCT|,|15|punct {o}|NOUN|NNS|15|nsubj said|VERB|VBD|6|parataxis .|PUNCT|.|6|punct',
  'The|DET|DT|2|det {o}|NOUN|NNS|3|nsubj arrested|VERB|VBD|0|root {n}|NUM|CD|5|nummod {p}|NOUN|NNS|3|obj on|ADP|IN|7|case {d}|PROPN|NNP|3|obl in|ADP|IN|9|case connection|NOUN|NN|3|obl with|ADP|IN|12|case the|DET|DT|12|det {e}|NOUN|NN|9|nmod .|PUNCT|.|3|punct',
  'A|DET|DT|2|det {s}|NOUN|NN|5|nsubj:pass has|AUX|VBZ|5|aux been|AUX|VBN|5|aux:pass shot|VERB|VBN|0|root dead|ADJ|JJ|5|xcomp by|ADP|IN|9|case the|DET|DT|9|det {o}|NOUN|NNS|5|obl:agent .|PUNCT|.|5|punct',
  'Police|NOUN|NNS|2|nsubj said|VERB|VBD|0|root one|NUM|CD|4|nummod {s}|NOUN|NN|6|nsubj:pass was|AUX|VBD|6|aux:pass killed|VERB|VBN|2|ccomp and|CCONJ|CC|11|cc {n}|NUM|CD|9|nummod others|NOUN|NNS|11|nsubj:pass seriously|ADV|RB|11|advmod {w}|VERB|VBN|6|conj before|SCONJ|IN|16|mark the|DET|DT|14|det {s}|NOUN|NN|16|nsubj:pass was|AUX|VBD|16|aux:pass shot|VERB|VBN|6|advcl dead|ADJ|JJ|16|xcomp .|PUNCT|.|2|punct',
  "“|PUNCT|``|4|punct We|PRON|PRP|4|nsubj have|AUX|VBP|4|aux arrested|VERB|VBN|14|ccomp {n}|NUM|CD|6|nummod suspects|NOUN|NNS|4|obj ,|PUNCT|,|4|punct ”|PUNCT|''|4|punct the|DET|DT|11|det interior|ADJ|JJ|11|amod minister|NOUN|NN|14|nsubj ,|PUNCT|,|13|punct {m}|PROPN|NNP|11|appos told|VERB|VBD|0|root reporters|NOUN|NNS|14|obj .|PUNCT|.|14|punct",
  "“|PUNCT|``|3|punct There|PRON|EX|3|expl is|VERB|VBZ|0|root no|DET|DT|5|det evidence|NOUN|NN|3|nsubj ,|PUNCT|,|3|punct ”|PUNCT|''|3|punct he|PRON|PRP|9|nsubj added|VERB|VBD|3|parataxis .|PUNCT|.|3|punct",
  'The|DET|DT|2|det {e}|NOUN|NN|8|nsubj ,|PUNCT|,|5|punct which|PRON|WDT|5|nsubj killed|VERB|VBD|2|acl:relcl {n}|NUM|CD|7|nummod {p}|NOUN|NNS|5|obj began|VERB|VBD|0|root at|ADP|IN|11|case a|DET|DT|11|det {l}|NOUN|NN|8|obl .|PUNCT|.|8|punct',
  'A|DET|DT|2|det group|NOUN|NN|3|nsubj claimed|VERB|VBD|0|root responsibility|NOUN|NN|3|obj for|ADP|IN|7|case the|DET|DT|7|det {e}|NOUN|NN|4|nmod that|PRON|WDT|9|nsubj left|VERB|VBD|7|acl:relcl {n}|NUM|CD|11|nummod {p}|NOUN|NNS|9|obj dead|ADJ|JJ|9|xcomp .|PUNCT|.|3|punct',
  'The|DET|DT|2|det {e}|NOUN|NN|3|nsubj left|VERB|VBD|0|root {n}|NUM|CD|5|nummod {p}|NOUN|NNS|3|obj dead|ADJ|JJ|3|xcomp and|CCONJ|CC|9|cc {n}|NUM|CD|9|nsubj {w}|ADJ|JJ|6|conj ,|PUNCT|,|13|punct according|VERB|VBG|13|case to|ADP|IN|11|fixed {o}|NOUN|NNS|3|obl .|PUNCT|.|3|punct',
  '{N}|NUM|CD|12|nsubj of|ADP|IN|4|case the|DET|DT|4|det {w}|ADJ|JJ|1|nmod ,|PUNCT|,|8|punct including|VERB|VBG|8|case a|DET|DT|8|det {s}|NOUN|NN|1|nmod ,|PUNCT|,|8|punct are|AUX|VBP|12|cop in|ADP|IN|12|case hospital|NOUN|NN|0|root ,|PUNCT|,|16|punct a|DET|DT|15|det spokesman|NOUN|NN|16|nsubj said|VERB|VBD|12|parataxis .|PUNCT|.|12|punct',
  'More|ADJ|JJR|3|advmod than|ADP|IN|1|fixed {n}|NUM|CD|4|nummod {p}|NOUN|NNS|6|nsubj:pass were|AUX|VBD|6|aux:pass {v}|VERB|VBN|0|root after|ADP|IN|9|case the|DET|DT|9|det {e}|NOUN|NN|6|obl .|PUNCT|.|6|punct',
  'No|DET|DT|2|det one|PRON|NN|5|nsubj:pass else|ADV|RB|2|advmod was|AUX|VBD|5|aux:pass {v}|VERB|VBN|0|root in|ADP|IN|8|case the|DET|DT|8|det {e}|NOUN|NN|5|obl .|PUNCT|.|5|punct',
  'A|DET|DT|2|det {s}|NOUN|NN|6|nsubj and|CCONJ|CC|5|cc the|DET|DT|5|det {s}|NOUN|NN|2|conj died|VERB|VBD|0|root when|ADV|WRB|10|advmod the|DET|DT|9|det {f}|NOUN|NN|10|nsubj hit|VERB|VBD|6|advcl a|DET|DT|12|det {l}|NOUN|NN|10|obj .|PUNCT|.|6|punct',
  'The|DET|DT|6|det 39|NUM|CD|4|nummod -|PUNCT|HYPH|2|punct year|NOUN|NN|6|compound -|PUNCT|HYPH|4|punct old|ADJ|JJ|7|amod {s}|NOUN|NN|9|nsubj:pass was|AUX|VBD|9|aux:pass {v}|VERB|VBN|0|root on|ADP|IN|11|case {d}|PROPN|NNP|9|obl .|PUNCT|.|9|punct',
  'The|DET|DT|2|det ministry|NOUN|NN|3|nsubj said|VERB|VBD|0|root that|SCONJ|IN|8|mark {n}|NUM|CD|6|nummod {p}|NOUN|NNS|8|nsubj were|AUX|VBD|8|cop missing|ADJ|JJ|3|ccomp and|CCONJ|CC|13|cc {n}|NUM|CD|13|nsubj:pass had|AUX|VBD|13|aux been|AUX|VBN|13|aux:pass rescued|VERB|VBN|8|conj .|PUNCT|.|3|punct',
  '{N}|NUM|CD|2|nummod {p}|NOUN|NNS|4|nsubj:pass were|AUX|VBD|4|aux:pass arrested|VERB|VBN|0|root by|ADP|IN|6|case police|NOUN|NNS|4|obl:agent on|ADP|IN|8|case suspicion|NOUN|NN|4|obl of|SCONJ|IN|10|mark helping|VERB|VBG|8|acl the|DET|DT|12|det {s}|NOUN|NN|10|obj .|PUNCT|.|4|punct',
  'The|DET|DT|2|det {s}|NOUN|NN|8|nsubj:pass suspected|VERB|VBN|2|acl of|ADP|IN|6|case the|DET|DT|6|det {e}|NOUN|NN|3|obl was|AUX|VBD|8|aux:pass {v}|VERB|VBN|0|root in|ADP|IN|10|case {c}|PROPN|NNP|8|obl late|ADV|RB|12|advmod {d}|PROPN|NNP|8|obl:unmarked .|PUNCT|.|8|punct',
  'A|DET|DT|2|det {f}|NOUN|NN|6|nsubj carrying|VERB|VBG|2|acl {n}|NUM|CD|5|nummod {p}|NOUN|NNS|3|obj sank|VERB|VBD|0|root off|ADP|IN|8|case {c}|PROPN|NNP|6|obl ,|PUNCT|,|10|punct killing|VERB|VBG|6|advcl at|ADP|IN|12|case least|ADJ|JJS|13|nmod {n}|NUM|CD|10|obj .|PUNCT|.|6|punct',
  'Gunman|NOUN|NN|2|nsubj kills|VERB|VBZ|0|root {n}|NUM|CD|4|nummod {p}|NOUN|NNS|2|obj in|ADP|IN|7|case {c}|PROPN|NNP|7|compound {e}|NOUN|NN|2|obl :|PUNCT|:|9|punct police|NOUN|NNS|2|parataxis',
  '{o}|NOUN|NNS|2|nsubj say|VERB|VBP|0|root {s}|NOUN|NN|4|nsubj acted|VERB|VBD|2|ccomp alone|ADV|RB|4|advmod in|ADP|IN|8|case {c}|PROPN|NNP|8|compound {e}|NOUN|NN|4|obl',
  '{m}|PROPN|NNP|8|nsubj ,|PUNCT|,|4|punct the|DET|DT|4|det mayor|NOUN|NN|1|appos of|ADP|IN|6|case {c}|PROPN|NNP|4|nmod ,|PUNCT|,|4|punct said|VERB|VBD|0|root on|ADP|IN|10|case {d}|PROPN|NNP|8|obl that|SCONJ|IN|16|mark {n}|NUM|CD|13|nummod {p}|NOUN|NNS|16|nsubj:pass had|AUX|VBD|16|aux been|AUX|VBN|16|aux:pass {v}|VERB|VBN|8|ccomp .|PUNCT|.|8|punct',
  'The|DET|DT|2|det number|NOUN|NN|7|nsubj of|ADP|IN|4|case {p}|NOUN|NNS|2|nmod {v}|VERB|VBN|4|acl has|AUX|VBZ|7|aux risen|VERB|VBN|0|root from|ADP|IN|9|case {n}|NUM|CD|7|obl to|ADP|IN|11|case {n}|NUM|CD|7|obl .|PUNCT|.|7|punct',
  'Earlier|ADJ|JJR|2|amod reports|NOUN|NNS|8|nsubj that|SCONJ|IN|6|mark {p}|NOUN|NNS|6|nsubj:pass were|AUX|VBD|6|aux:pass {v}|VERB|VBN|2|acl were|AUX|VBD|8|cop wrong|ADJ|JJ|0|root ,|PUNCT|,|12|punct the|DET|DT|11|det ministry|NOUN|NN|12|nsubj said|VERB|VBD|8|parataxis .|PUNCT|.|8|punct',
  'The|DET|DT|2|det {s}|NOUN|NN|3|nsubj wounded|VERB|VBD|0|root {n}|NUM|CD|5|nummod {p}|NOUN|NNS|3|obj before|SCONJ|IN|8|mark being|AUX|VBG|8|aux:pass killed|VERB|VBN|3|advcl by|ADP|IN|10|case {o}|NOUN|NNS|8|obl:agent .|PUNCT|.|3|punct',
]

const wordOf = (cell: string, draw: (name: string) => string, first: boolean): GoldWord => {
  const [pattern, upos, xpos, head, rel] = cell.split('|') as [string, string, string, string, string]
  const drawn = pattern.startsWith('{') ? draw(pattern.slice(1, -1)) : pattern
  const form = first ? drawn.slice(0, 1).toUpperCase() + drawn.slice(1) : drawn
  return { form, lemma: '_', upos, xpos, feats: '_', head: Number(head) - 1, rel, spaceAfter: true }
}

/** Seeded instances of every template; lemmas are not given. */
export const newsSentences = (seed: number): GoldSentence[] => {
  const random = createRandom(seed)
  const draw = (name: string): string => {
    const list = FILLERS[name]!
    return list[Math.floor(random() * list.length)]!
  }
  return TEMPLATES.flatMap((template, t) =>
    Array.from({ length: PER_TEMPLATE }, (_, k) => {
      const words = template.split(' ').map((cell, i) => wordOf(cell, draw, i === 0))
      return { id: `news-${t}-${k}`, text: words.map(w => w.form).join(' '), words }
    }),
  )
}
