/**
 * Verbs by which somebody is made to speak, think, want or take a stand, by what they take as their content. Written by hand from general
 * English; a class says in which construction a verb counts as a cue, not how often.
 */
import { verbForms } from './inflect.ts'

/** What the cue makes its source do. Only `say`, `ask`, `think` and `show` state something; `want` and `stance` are attitudes. */
export type CueSense = 'say' | 'ask' | 'think' | 'show' | 'want' | 'seem' | 'stance'

/** A cue verb with the constructions in which it counts. */
export type CueVerb = {
  readonly lemma: string
  readonly sense: CueSense
  /** "says (that) …", "asks whether …", and direct speech. */
  readonly clause: boolean
  /** "…, said the mayor", "…, she adds": may stand behind or inside its content. */
  readonly inserted: boolean
  /** "plans to leave", "urged them to leave". */
  readonly infinitive: boolean
  /** "criticised the plan". */
  readonly object: boolean
  /** "called him a liar", "considers it lost". */
  readonly small: boolean
  /** "told reporters that", "urged them to": the object is spoken to and no part of the content. */
  readonly addressee: boolean
  /** "is expected to", "was criticised", "is known as": counts without a source. */
  readonly passive: boolean
  /** Prepositions that may begin its content: "called for", "referred to". */
  readonly prepositions: readonly string[]
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

const SENSES: Readonly<Record<CueSense, string>> = {
  say: `say tell add write note argue announce tweet retweet state declare explain insist claim report acknowledge warn admit reply
    recall remark assert complain joke concede emphasize emphasise allege contend maintain imply reiterate boast caution stress confirm
    comment testify quip recount proclaim counter opine muse yell shout exclaim chant observe respond answer suggest describe mention cite
    reveal disclose deny affirm assure inform remind notify advise clarify brag hint vouch preach profess attest blog email post
    underscore underline highlight elaborate continue lament bemoan decry gripe grumble quote echo repeat interject retort whisper
    marvel gush snap scoff sniff shrug narrate relay recap relate publish release`,
  ask: 'ask wonder inquire enquire question demand request query',
  think: `think believe know find feel figure reckon guess assume presume suppose suspect fear worry doubt estimate predict expect conclude
    realize realise recognize recognise understand learn agree disagree remember forget consider deem speculate calculate anticipate
    hear discover determine surmise hope forecast decide imagine foresee`,
  show: 'show indicate demonstrate prove illustrate signal reflect read confirm reveal suggest find detail list',
  want: `want hope plan vow promise pledge seek refuse decline agree decide expect like prefer aim intend threaten urge ask encourage
    propose offer order recommend advise beg implore call love hate wish swear opt beseech exhort resolve volunteer`,
  seem: 'seem appear sound look',
  stance: `criticize criticise praise endorse oppose support back defend attack denounce blame accuse reject dismiss condemn mock slam blast
    question challenge applaud assail hail chide deride ridicule lambaste tout credit portray depict paint characterize characterise
    label dub brand liken compare cast view regard see call name identify thank congratulate welcome celebrate promote advocate
    express voice issue outline discuss address debate reference invoke propose favor favour prefer rebut dispute disavow downplay
    champion berate rebuke scold skewer bash savage rail lash trumpet extol laud commend tweak taunt excoriate disparage belittle
    reaffirm rebuff repudiate refute cheer protest decry lament bemoan highlight mention cite describe talk speak refer point
    push focus side apologize apologise allude touch weigh pan rip trash knock hammer rap single`,
}

const CLAUSE =
  words(`say tell add write suggest note argue ask show think report announce believe insist claim acknowledge know find make tweet
  retweet state declare indicate explain conclude warn agree reveal hope admit predict reply recall worry assert learn fear recognize recognise
  question deny estimate promise complain wonder confirm remark propose joke assure concede emphasize emphasise allege contend maintain imply
  demand reiterate boast urge vow caution pledge stress yell shout doubt recommend signal demonstrate guess suspect calculate hint inform
  underscore underline reassure remind convince testify quip recount proclaim counter opine muse exclaim chant observe respond answer mention
  affirm notify advise clarify brag profess attest post describe elaborate continue lament gripe grumble echo repeat interject retort whisper
  marvel gush snap scoff sniff narrate relay figure reckon assume presume suppose feel realize realise understand remember speculate anticipate
  hear discover determine surmise forecast foresee prove illustrate swear rule order insinuate decide feel expect inquire enquire decree
  comment crow fume vent deadpan riff elaborate intone bellow implore plead beg protest disclose highlight point speculate`)

const INSERTED =
  words(`say tell add write note argue announce tweet report explain insist claim acknowledge warn admit reply recall remark assert
  complain joke concede allege contend maintain boast caution stress testify quip recount proclaim counter opine muse exclaim chant observe
  respond answer continue lament gripe grumble interject retort whisper marvel gush snap scoff sniff state declare suggest conclude ask predict
  believe think estimate wonder yell shout crow fume vent deadpan elaborate post comment emphasize emphasise reiterate point describe`)

const INFINITIVE =
  words(`want appear seem decline refuse seek vow ask hope promise plan pledge decide expect like urge agree threaten aim tell
  claim encourage push prefer offer warn order advise beg implore intend wish swear opt love hate propose exhort beseech resolve volunteer invite
  demand instruct request profess purport elect`)

const OBJECT =
  words(`criticize criticise praise endorse oppose back defend attack denounce blame accuse reject dismiss condemn mock slam blast
  question applaud assail hail chide deride ridicule lambaste tout credit portray depict paint characterize characterise label dub
  liken compare view see describe cite mention discuss express voice propose show announce offer note recall explain suggest report reveal claim
  acknowledge deny repeat reiterate stress emphasize emphasise underscore underline highlight outline invoke reference quote tweet retweet
  rebut dispute disavow berate rebuke scold skewer bash savage trumpet extol laud commend taunt excoriate disparage belittle repudiate refute
  decry lament bemoan echo predict disclose detail recount promise pledge prefer advocate remind thank congratulate cast challenge
  reaffirm downplay fear estimate allege assert condemn attribute convince say write issue declare favor favour list name order release
  post identify request confirm charge expect pan lay demand applaud regard protest`)

const SMALL = words('call deem declare label dub brand name pronounce believe think')

const ADDRESSEE =
  words(`tell remind inform assure notify warn ask urge advise order encourage beg implore reassure convince promise instruct
  exhort beseech invite push`)

const PASSIVE =
  words(`expect know see call consider criticize criticise report announce accuse declare view say show mention reject echo describe
  endorse remember claim portray believe think ask name suspect understand allege estimate project fear rumor rumour dismiss blame praise
  charge quote cite deem perceive regard require intend mean nominate`)

const PREPOSITIONS = `call:for,on,upon,out refer:to talk:about,of,up speak:out,of point:to,out respond:to push:for,back,against
  agree:with,on,to rail:against,at comment:on complain:about,of warn:of,about,against advocate:for vouch:for side:with lash:out
  worry:about apologize:for apologise:for weigh:in,on brag:about boast:about,of allude:to disagree:with,on hint:at joke:about
  object:to write:about,of,in know:about,of,as ask:for tell:of,about say:of,about,in boast:of report:on tweet:about think:of,about
  hear:of,about learn:of,about fire:back hit:back,out insist:on lobby:for,against elaborate:on reflect:on preach:about care:about
  disapprove:of approve:of touch:on dream:of argue:for,against,about scoff:at balk:at wonder:about plead:for inquire:about brush:off
  marvel:at gripe:about zero:in spell:out single:out lay:out swear:off dwell:on hope:for`

const particles: ReadonlyMap<string, readonly string[]> = new Map(
  words(PREPOSITIONS).map(entry => {
    const [verb, list] = entry.split(':') as [string, string]
    return [verb, list.split(',')] as const
  }),
)

const senseOf = (lemma: string): CueSense =>
  (Object.entries(SENSES) as [CueSense, string][]).find(([, list]) => words(list).includes(lemma))?.[0] ?? 'stance'

const LEMMAS = [
  ...new Set([
    ...CLAUSE,
    ...INSERTED,
    ...INFINITIVE,
    ...OBJECT,
    ...SMALL,
    ...ADDRESSEE,
    ...PASSIVE,
    ...particles.keys(),
  ]),
]

const verbs: readonly CueVerb[] = LEMMAS.map(lemma => ({
  lemma,
  sense: senseOf(lemma),
  clause: CLAUSE.includes(lemma),
  inserted: INSERTED.includes(lemma),
  infinitive: INFINITIVE.includes(lemma),
  object: OBJECT.includes(lemma),
  small: SMALL.includes(lemma),
  addressee: ADDRESSEE.includes(lemma),
  passive: PASSIVE.includes(lemma),
  prepositions: particles.get(lemma) ?? [],
}))

/** Every form of every cue verb: "said" → say, "denies" → deny. */
export const CUE_FORMS: ReadonlyMap<string, CueVerb> = new Map(
  [...verbs].reverse().flatMap(verb => verbForms(verb.lemma).map(form => [form, verb] as const)),
)

/** Forms of verbs that only carry another one on: "tried to explain", "continued to insist". The cue begins at them. */
export const CARRIERS: ReadonlySet<string> = new Set(
  words(
    'try continue begin start fail tend struggle attempt have need manage go get dare hasten rush use help set',
  ).flatMap(verbForms),
)
