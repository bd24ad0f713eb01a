/** Inflected forms of verbs: dictionary form in, all its forms out. */

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  think: 'thinks thought thinking',
  know: 'knows knew known knowing',
  find: 'finds found finding',
  show: 'shows showed shown showing',
  see: 'sees saw seen seeing',
  make: 'makes made making',
  take: 'takes took taken taking',
  give: 'gives gave given giving',
  feel: 'feels felt feeling',
  mean: 'means meant meaning',
  hear: 'hears heard hearing',
  read: 'reads read reading',
  swear: 'swears swore sworn swearing',
  understand: 'understands understood understanding',
  foresee: 'foresees foresaw foreseen foreseeing',
  choose: 'chooses chose chosen choosing',
  seek: 'seeks sought seeking',
  lay: 'lays laid laying',
  learn: 'learns learned learnt learning',
  hold: 'holds held holding',
  speak: 'speaks spoke spoken speaking',
  draw: 'draws drew drawn drawing',
  go: 'goes went gone going',
  put: 'puts put putting',
  cast: 'casts cast casting',
  bet: 'bets bet betting',
  plead: 'pleads pleaded pled pleading',
  rebut: 'rebuts rebutted rebutting',
  forget: 'forgets forgot forgotten forgetting',
  try: 'tries tried trying',
  have: 'has had having have',
  be: 'is are was were been being be',
  keep: 'keeps kept keeping',
  begin: 'begins began begun beginning',
  sue: 'sues sued suing',
  sign: 'signs signed signing',
  set: 'sets set setting',
}
const DOUBLING =
  /^(?:admit|refer|chat|brag|slam|tag|nod|quip|rap|rip|pan|plan|infer|defer|confer|blog|knock off|dub|rat|trot|tip|bar|shrug|sob|beg|permit|omit|submit|commit|regret|concur|spar|vet|drub|jab|rebut|hint off)$/

/**
 * All forms of a verb, the given one first.
 *
 *     verbForms('admit') → admit, admits, admitted, admitting
 *     verbForms('deny')  → deny, denies, denied, denying
 */
export const verbForms = (lemma: string): readonly string[] => {
  const irregular = IRREGULAR[lemma]
  if (irregular !== undefined) return [lemma, ...irregular.split(' ').filter(form => form !== lemma)]
  const doubled = DOUBLING.test(lemma) ? lemma + lemma.at(-1) : null
  if (doubled !== null) return [lemma, `${lemma}s`, `${doubled}ed`, `${doubled}ing`]
  if (/[^aeiou]y$/.test(lemma)) return [lemma, `${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  if (/(?:s|x|z|ch|sh)$/.test(lemma)) return [lemma, `${lemma}es`, `${lemma}ed`, `${lemma}ing`]
  if (/ee$/.test(lemma)) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma}ing`]
  if (/e$/.test(lemma)) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  return [lemma, `${lemma}s`, `${lemma}ed`, `${lemma}ing`]
}
