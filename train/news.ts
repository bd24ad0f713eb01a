/**
 * Made-up news sentences with trees, for constructions that reports of incidents use and the treebanks hardly have.
 * Written by us; every instance differs in its words. Notation: word|UPOS|XPOS|head|relation, heads count from 1, 0 is the root;
 * a name in braces is drawn from a list.
 */
import type { GoldSentence, GoldWord } from './conllu.ts'
import { createRandom } from './random.ts'

const PER_TEMPLATE = 20

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
  a: 'Anna Omar Pedro Lena Ivan Grace Raj Mia Tomas Leila Kofi Elsa Hugo Noor'.split(' '),
  j: 'mayor commander inspector surgeon prosecutor spokesman captain governor trader neighbour shopkeeper director'.split(
    ' ',
  ),
  g: 'ministry bureau agency company board council army hospital'.split(' '),
  r: 'sisters brothers cousins nurses cooks pilots sons daughters'.split(' '),
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
  '{c}|PROPN|NNP|2|compound police|NOUN|NNS|3|nsubj say|VERB|VBP|0|root {s}|NOUN|NN|7|nsubj:pass and|CCONJ|CC|6|cc {s}|NOUN|NN|4|conj shot|VERB|VBN|3|ccomp ,|PUNCT|,|9|punct killed|VERB|VBN|7|conj',
  '{c}|PROPN|NNP|2|compound family|NOUN|NN|6|nsubj of|ADP|IN|4|case {n}|NUM|CD|2|nmod among|ADP|IN|6|case {n}|NUM|CD|0|root killed|VERB|VBN|6|acl in|ADP|IN|11|case {c}|PROPN|NNP|11|compound {f}|NOUN|NN|11|compound crash|NOUN|NN|7|obl',
  '{n}|NUM|CD|2|nummod {p}|NOUN|NNS|6|nsubj:pass ,|PUNCT|,|5|punct {n}|NUM|CD|5|nummod {p}|NOUN|NNS|2|conj killed|VERB|VBN|0|root in|ADP|IN|9|case {c}|PROPN|NNP|9|compound {e}|NOUN|NN|6|obl',
  '{n}|NUM|CD|2|nsubj die|VERB|VBP|0|root in|ADP|IN|6|case {c}|PROPN|NNP|6|compound {l}|NOUN|NN|6|compound {e}|NOUN|NN|2|obl ;|PUNCT|:|9|punct {n}|NUM|CD|9|nsubj:pass {v}|VERB|VBN|2|parataxis',
  '{n}|NUM|CD|2|nsubj:pass killed|VERB|VBN|0|root ,|PUNCT|,|5|punct {n}|NUM|CD|5|nsubj:pass {v}|VERB|VBN|2|conj as|SCONJ|IN|8|mark {f}|NOUN|NN|8|nsubj plunges|VERB|VBZ|2|advcl into|ADP|IN|10|case gorge|NOUN|NN|8|obl in|ADP|IN|12|case {c}|PROPN|NNP|10|nmod',
  '{e}|NOUN|NN|4|nsubj at|ADP|IN|3|case {l}|NOUN|NN|1|nmod leaves|VERB|VBZ|0|root {n}|NUM|CD|4|obj dead|ADJ|JJ|4|xcomp ,|PUNCT|,|9|punct several|ADJ|JJ|9|nsubj {w}|ADJ|JJ|6|conj',
  'One|NUM|CD|2|nsubj dead|ADJ|JJ|0|root as|SCONJ|IN|5|mark {f}|NOUN|NN|5|nsubj burns|VERB|VBZ|2|advcl at|ADP|IN|8|case {c}|PROPN|NNP|8|compound quay|NOUN|NN|5|obl -|PUNCT|,|10|punct police|NOUN|NNS|2|parataxis',
  '{c}|PROPN|NNP|3|compound {f}|NOUN|NN|3|compound {e}|NOUN|NN|7|dislocated :|PUNCT|:|3|punct death|NOUN|NN|6|compound toll|NOUN|NN|7|nsubj climbs|VERB|VBZ|0|root to|ADP|IN|9|case {n}|NUM|CD|7|obl ,|PUNCT|,|13|punct one|NUM|CD|12|nummod person|NOUN|NN|13|nsubj missing|ADJ|JJ|7|conj',
  '{s}|NOUN|NN|2|nsubj:pass {v}|VERB|VBN|0|root after|ADP|IN|4|case {e}|NOUN|NN|2|obl at|ADP|IN|7|case {c}|PROPN|NNP|7|compound {l}|NOUN|NN|4|nmod',
  'At|ADP|IN|2|case least|ADJ|JJS|3|nmod {n}|NUM|CD|4|nsubj:pass killed|VERB|VBN|0|root ,|PUNCT|,|7|punct dozens|NOUN|NNS|7|nsubj:pass injured|VERB|VBN|4|conj in|ADP|IN|9|case {e}|NOUN|NN|4|obl at|ADP|IN|11|case {l}|NOUN|NN|9|nmod in|ADP|IN|13|case {c}|PROPN|NNP|11|nmod',
  'The|DET|DT|2|det {e}|NOUN|NN|3|nsubj struck|VERB|VBD|0|root at|ADP|IN|7|case 04:17|NUM|CD|7|nummod local|ADJ|JJ|7|amod time|NOUN|NN|3|obl (|PUNCT|-LRB-|10|punct 2017|NUM|CD|10|nummod GMT|PROPN|NNP|7|appos )|PUNCT|-RRB-|10|punct at|ADP|IN|14|case a|DET|DT|14|det depth|NOUN|NN|3|obl of|ADP|IN|17|case 10|NUM|CD|17|nummod kilometres|NOUN|NNS|14|nmod ,|PUNCT|,|22|punct the|DET|DT|21|det national|ADJ|JJ|21|amod {g}|NOUN|NN|22|nsubj said|VERB|VBD|3|parataxis .|PUNCT|.|3|punct',
  'The|DET|DT|2|det {e}|NOUN|NN|3|nsubj started|VERB|VBD|0|root as|SCONJ|IN|8|mark the|DET|DT|6|det {f}|NOUN|NN|8|nsubj was|AUX|VBD|8|cop about|ADJ|JJ|3|advcl to|PART|TO|10|mark leave|VERB|VB|8|xcomp for|ADP|IN|12|case {c}|PROPN|NNP|10|obl ,|PUNCT|,|19|punct police|NOUN|NN|16|compound operations|NOUN|NNS|16|compound leader|NOUN|NN|17|nmod:desc {a}|PROPN|NNP|19|nsubj {m}|PROPN|NNP|17|flat told|VERB|VBD|3|parataxis a|DET|DT|22|det news|NOUN|NN|22|compound conference|NOUN|NN|19|obj .|PUNCT|.|3|punct',
  '{N}|NUM|CD|2|nummod {p}|NOUN|NNS|4|nsubj:pass were|AUX|VBD|4|aux:pass {v}|VERB|VBN|0|root ,|PUNCT|,|11|punct regional|ADJ|JJ|8|amod police|NOUN|NN|8|compound {j}|NOUN|NN|9|nmod:desc {a}|PROPN|NNP|11|nsubj {m}|PROPN|NNP|9|flat said|VERB|VBD|4|parataxis ,|PUNCT|,|13|punct correcting|VERB|VBG|11|advcl an|DET|DT|16|det earlier|ADJ|JJR|16|amod figure|NOUN|NN|13|obj of|ADP|IN|18|case {n}|NUM|CD|16|nmod .|PUNCT|.|4|punct',
  '{o}|NOUN|NNS|2|nsubj pulled|VERB|VBD|0|root {n}|NUM|CD|4|nummod {p}|NOUN|NNS|2|obj alive|ADJ|JJ|2|xcomp from|ADP|IN|8|case the|DET|DT|8|det ruins|NOUN|NNS|2|obl ,|PUNCT|,|14|punct fire|NOUN|NN|11|compound {j}|NOUN|NN|12|nmod:desc {a}|PROPN|NNP|14|nsubj {m}|PROPN|NNP|12|flat told|VERB|VBD|2|parataxis this|DET|DT|16|det station|NOUN|NN|14|obj .|PUNCT|.|2|punct',
  '{a}|PROPN|NNP|10|nsubj {m}|PROPN|NNP|1|flat ,|PUNCT|,|4|punct {j}|NOUN|NN|1|appos of|ADP|IN|8|case the|DET|DT|8|det {c}|PROPN|NNP|8|compound {g}|NOUN|NN|4|nmod ,|PUNCT|,|4|punct told|VERB|VBD|0|root reporters|NOUN|NNS|10|obj that|SCONJ|IN|16|mark {n}|NUM|CD|14|nummod {p}|NOUN|NNS|16|nsubj:pass were|AUX|VBD|16|aux:pass {v}|VERB|VBN|10|ccomp .|PUNCT|.|10|punct',
  'He|PRON|PRP|2|nsubj said|VERB|VBD|0|root one|NUM|CD|4|nummod {s}|NOUN|NN|13|nsubj:pass ,|PUNCT|,|9|punct a|DET|DT|9|det motorcycle|NOUN|NN|8|compound taxi|NOUN|NN|9|compound rider|NOUN|NN|4|appos ,|PUNCT|,|9|punct had|AUX|VBD|13|aux been|AUX|VBN|13|aux:pass taken|VERB|VBN|2|ccomp into|ADP|IN|15|case custody|NOUN|NN|13|obl for|ADP|IN|17|case questioning|NOUN|NN|13|obl .|PUNCT|.|2|punct',
  "“|PUNCT|``|4|punct There|PRON|EX|4|expl may|AUX|MD|4|aux be|VERB|VB|0|root more|ADJ|JJR|4|nsubj of|ADP|IN|7|case them|PRON|PRP|5|obl ,|PUNCT|,|4|punct ”|PUNCT|''|4|punct said|VERB|VBD|4|parataxis {j}|NOUN|NN|12|nmod:desc {a}|PROPN|NNP|10|nsubj {m}|PROPN|NNP|12|flat ,|PUNCT|,|16|punct who|PRON|WP|16|nsubj hid|VERB|VBD|12|acl:relcl under|ADP|IN|19|case a|DET|DT|19|det stall|NOUN|NN|16|obl .|PUNCT|.|4|punct",
  'The|DET|DT|2|det dead|ADJ|JJ|3|nsubj include|VERB|VBP|0|root {n}|NUM|CD|5|nummod {r}|NOUN|NNS|3|obj ,|PUNCT|,|8|punct their|PRON|PRP$|8|nmod:poss mother|NOUN|NN|5|conj and|CCONJ|CC|11|cc a|DET|DT|11|det {s}|NOUN|NN|5|conj ,|PUNCT|,|17|punct state|NOUN|NN|14|compound prosecutor|NOUN|NN|15|nmod:desc {a}|PROPN|NNP|17|nsubj {m}|PROPN|NNP|15|flat said|VERB|VBD|3|parataxis .|PUNCT|.|3|punct',
  'Among|ADP|IN|3|case the|DET|DT|3|det dead|ADJ|JJ|0|root were|AUX|VBD|3|cop a|DET|DT|6|det grandmother|NOUN|NN|3|nsubj and|CCONJ|CC|9|cc {n}|NUM|CD|9|nummod {p}|NOUN|NNS|6|conj ,|PUNCT|,|16|punct the|DET|DT|13|det village|NOUN|NN|13|compound head|NOUN|NN|16|nsubj ,|PUNCT|,|15|punct {m}|PROPN|NNP|13|appos said|VERB|VBD|3|parataxis by|ADP|IN|18|case phone|NOUN|NN|16|obl .|PUNCT|.|3|punct',
  'A|DET|DT|2|det {e}|NOUN|NN|5|nsubj in|ADP|IN|4|case 2006|NUM|CD|2|nmod killed|VERB|VBD|0|root more|ADJ|JJR|8|advmod than|ADP|IN|6|fixed 800|NUM|CD|9|nummod {p}|NOUN|NNS|5|obj on|ADP|IN|13|case the|DET|DT|13|det same|ADJ|JJ|13|amod island|NOUN|NN|5|obl .|PUNCT|.|5|punct',
  '{a}|PROPN|NNP|6|nsubj {m}|PROPN|NNP|1|flat ,|PUNCT|,|4|punct 58|NUM|CD|1|appos ,|PUNCT|,|4|punct died|VERB|VBD|0|root alongside|ADP|IN|8|case {a}|PROPN|NNP|6|obl {m}|PROPN|NNP|8|flat ,|PUNCT|,|11|punct 48|NUM|CD|8|appos .|PUNCT|.|6|punct',
  "{a}|PROPN|NNP|13|nsubj and|CCONJ|CC|3|cc {a}|PROPN|NNP|1|conj {m}|PROPN|NNP|3|flat of|ADP|IN|6|case {c}|PROPN|NNP|1|nmod ,|PUNCT|,|11|punct along|ADP|IN|11|case with|ADP|IN|8|fixed {n}|NUM|CD|11|nummod children|NOUN|NNS|1|nmod also|ADV|RB|13|advmod died|VERB|VBD|0|root in|ADP|IN|17|case {d}|PROPN|NNP|17|nmod:poss 's|PART|POS|15|case {e}|NOUN|NN|13|obl ,|PUNCT|,|20|punct CNN|PROPN|NNP|20|nsubj reported|VERB|VBD|13|parataxis .|PUNCT|.|13|punct",
  '{o}|NOUN|NNS|2|nsubj identified|VERB|VBD|0|root the|DET|DT|4|det {s}|NOUN|NN|2|obj as|ADP|IN|6|case {a}|PROPN|NNP|2|obl {m}|PROPN|NNP|6|flat and|CCONJ|CC|9|cc described|VERB|VBD|2|conj him|PRON|PRP|9|obj as|ADP|IN|13|case very|ADV|RB|13|advmod experienced|ADJ|JJ|9|obl .|PUNCT|.|2|punct',
  '{N}|NUM|CD|2|nummod {p}|NOUN|NNS|3|nsubj left|VERB|VBD|0|root over|ADP|IN|6|case the|DET|DT|6|det bridge|NOUN|NN|3|obl and|CCONJ|CC|11|cc a|DET|DT|9|det dozen|NOUN|NN|11|nsubj:pass were|AUX|VBD|11|aux:pass picked|VERB|VBN|3|conj up|ADP|RP|11|compound:prt from|ADP|IN|15|case the|DET|DT|15|det water|NOUN|NN|11|obl ,|PUNCT|,|20|punct according|VERB|VBG|20|case to|ADP|IN|17|fixed the|DET|DT|20|det operator|NOUN|NN|3|obl .|PUNCT|.|3|punct',
  '{N}|NUM|CD|2|nummod others|NOUN|NNS|4|nsubj:pass were|AUX|VBD|4|aux:pass {w}|VERB|VBN|0|root ,|PUNCT|,|9|punct one|NUM|CD|9|nsubj of|ADP|IN|8|case whom|PRON|WP|6|nmod remains|VERB|VBZ|2|acl:relcl in|ADP|IN|12|case a|DET|DT|12|det coma|NOUN|NN|9|obl ,|PUNCT|,|14|punct said|VERB|VBD|4|parataxis {a}|PROPN|NNP|14|nsubj {m}|PROPN|NNP|15|flat ,|PUNCT|,|19|punct medical|ADJ|JJ|19|amod {j}|NOUN|NN|15|appos of|ADP|IN|22|case the|DET|DT|22|det hospital|NOUN|NN|19|nmod .|PUNCT|.|4|punct',
  'A|DET|DT|2|det group|NOUN|NN|5|nsubj on|ADP|IN|4|case {d}|PROPN|NNP|5|obl claimed|VERB|VBD|0|root responsibility|NOUN|NN|5|obj for|ADP|IN|9|case a|DET|DT|9|det shooting|NOUN|NN|6|nmod in|ADP|IN|11|case which|PRON|WDT|20|obl {n}|NUM|CD|13|nummod people|NOUN|NNS|20|nsubj:pass ,|PUNCT|,|17|punct including|VERB|VBG|17|case a|DET|DT|17|det {s}|NOUN|NN|13|nmod ,|PUNCT|,|17|punct were|AUX|VBD|20|aux:pass killed|VERB|VBN|9|acl:relcl .|PUNCT|.|5|punct',
  'The|DET|DT|2|det {j}|NOUN|NN|6|nsubj ,|PUNCT|,|4|punct {a}|PROPN|NNP|2|appos {m}|PROPN|NNP|4|flat put|VERB|VBD|0|root the|DET|DT|8|det toll|NOUN|NN|6|obj at|ADP|IN|10|case {n}|NUM|CD|6|obl ,|PUNCT|,|12|punct saying|VERB|VBG|6|advcl that|SCONJ|IN|18|mark {n}|NUM|CD|15|nummod {p}|NOUN|NNS|18|nsubj:pass had|AUX|VBD|18|aux been|AUX|VBN|18|aux:pass buried|VERB|VBN|12|ccomp .|PUNCT|.|6|punct',
  'A|DET|DT|2|det {f}|NOUN|NN|10|nsubj ,|PUNCT|,|8|punct which|PRON|WDT|8|nsubj was|AUX|VBD|8|cop on|ADP|IN|8|case its|PRON|PRP$|8|nmod:poss way|NOUN|NN|2|acl:relcl ,|PUNCT|,|8|punct overturned|VERB|VBD|0|root near|ADP|IN|12|case {c}|PROPN|NNP|10|obl ,|PUNCT|,|18|punct Superintendent|PROPN|NNP|16|nmod:desc Inspector|PROPN|NNP|16|nmod:desc {a}|PROPN|NNP|18|nsubj {m}|PROPN|NNP|16|flat said|VERB|VBD|10|parataxis .|PUNCT|.|10|punct',
  '{m}|PROPN|NNP|2|nsubj lowered|VERB|VBD|0|root the|DET|DT|4|det number|NOUN|NN|2|obj of|ADP|IN|6|case {w}|ADJ|JJ|4|nmod to|ADP|IN|8|case {n}|NUM|CD|2|obl from|ADP|IN|10|case {n}|NUM|CD|2|obl ,|PUNCT|,|12|punct saying|VERB|VBG|2|advcl some|DET|DT|16|nsubj:pass had|AUX|VBD|16|aux been|AUX|VBN|16|aux:pass counted|VERB|VBN|12|ccomp twice|ADV|RB|16|advmod .|PUNCT|.|2|punct',
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
