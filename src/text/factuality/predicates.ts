/**
 * Embedding words by class and by the kind of complement: `fin` a clause with its own subject ("said that"), `inf` an infinitive,
 * `ing` a gerund (with or without preposition), `np` an event noun as object, passive subject or "of" phrase, `subj` an event noun as
 * subject. Lemmas from the general literature on English complementation; verbs, nouns and adjectives together.
 */
import type { ClassName } from './signatures.ts'

/** Kind of complement. */
export type Frame = 'fin' | 'inf' | 'ing' | 'np' | 'subj'

/** One line a class: `class frame,frame: lemmas`. A lemma's later lines win for the same frame. */
const PREDICATE_LINES = `
factive fin: know realize realise regret discover learn notice see find remember recall forget acknowledge admit concede recognize recognise reveal observe hear understand note mention detect disclose appreciate fact knowledge realization realisation discovery revelation admission aware unaware glad sorry happy sad proud surprised shocked angry pleased delighted relieved grateful disappointed upset tragic odd strange surprise shame lament mourn celebrate welcome mind matter evident obvious clear certain confident witness watch
factive inf: regret proud glad sorry happy sad proud surprised shocked pleased delighted relieved grateful thrilled disappointed honored honoured wise right wrong smart stupid
light ing: see hear watch spot film catch find observe witness notice feel
factive ing: regret admit remember recall celebrate enjoy resent confess acknowledge despite recount describe mention report
factive np: regret mourn condemn denounce recall remember witness survive celebrate follow cause investigate describe film confess acknowledge admit welcome applaud criticize criticise lament deplore blame know discover recognize
truth fin: true correct
falsehood fin: false untrue wrong incorrect inaccurate fake fabricated unfounded baseless groundless nonsense lie misleading mistaken
confirm fin,np: confirm prove verify establish corroborate substantiate demonstrate show confirmation proof
evidence fin,np,ing: evidence indication sign hint
say fin: say add state tell report announce declare explain write note inform remark reply answer respond assert affirm stress emphasize emphasise point warn testify conclude determine indicate quote comment maintain insist caution reiterate agree statement announcement news word report testimony conclusion complain boast joke describe post tweet cite signal
say ing: say report describe
claim fin: claim argue contend maintain insist suggest assert hint imply charge accuse claim argument insistence accusation assertion suggestion contention swear
claim ing: claim suggest
allege fin: allege rumour rumor purport allegation accusation rumor rumour speculation insinuate
allege inf: allege rumour rumor purport claim alleged rumoured rumored purported reputed
allege ing: accuse charge indict convict accusation charge suspect allegation blame
allege np: allege accuse charge indict accusation allegation charge rumour rumor report/n suspicion conspiracy indictment speculation claim/n warrant
believe fin: believe think suppose assume presume reckon guess feel imagine figure suspect gather sense seem appear estimate calculate view belief assumption impression opinion feeling sense theory hypothesis estimate perception likely probable convince convinced suspicion bet trust consider judge
say inf: report
believe inf: say believe think suppose assume presume seem appear suspect estimate consider feel deem reckon likely tend apt know find understand hold judge prone liable
believe np: believe think suspect assume presume belief likelihood
fear fin: fear worry dread afraid concern anxiety suspicion worried concerned fearful
fear inf: fear
fear ing: fear dread worry risk fear danger
fear np: fear dread worry fear worry concern anxiety threat risk danger prospect possibility chance specter spectre afraid scare potential probability
deny fin: deny dispute refute reject dismiss disprove disclaim rebut contest denial misconception myth
deny inf: deny
deny ing: deny dispute reject denial
deny np: deny disclaim rebut denial disprove
doubt fin: doubt question doubtful unlikely improbable skeptical sceptical disbelieve mistrust
doubt inf: unlikely doubtful
doubt np: doubt question unlikely doubtful
counter fin: pretend wish fantasize dream mistake hoax falsely
counter inf: pretend feign
counter ing: pretend imagine dream fantasize
counter np: pretend feign fake simulate lack absence lack absence shortage hoax dream imagine myth
manage inf: manage happen get bother dare deign care remember choose elect proceed chance serve succeed evolve
manage ing: succeed resume success get finish complete spend keep end
fail inf: fail neglect omit forget failure too hesitate
fail ing: avoid escape miss resist refrain forgo abstain evade skip eschew short delay postpone quit
fail np: fail miss lack avoid escape evade skip forgo abandon delay postpone
prevent inf: refuse decline forbid unwilling reluctant loath refusal hesitant unable powerless too scruple prohibit ban
prevent ing: prevent keep bar block stop ban prohibit prevent discourage deter dissuade restrain prohibition refusal protect save opposed oppose object
prevent np: prevent avert foil thwart block stop halt forbid ban prohibit prevention ban deter prohibition ward_off preclude stave_off head_off
force inf: force cause compel oblige drive lead prompt induce trigger push make provoke
force fin: mean ensure make guarantee
force ing: lead result contribute prompt force
force np: force cause produce provoke trigger spark prompt ignite inflict bring suffer undergo experience endure sustain commit perpetrate
help inf: help assist inspire motivate enable persuade convince encourage allow let
help ing: help assist aid involved responsible
help np: help facilitate encourage enable support assist permit allow
begin inf: begin start commence continue resume keep
begin ing: begin start commence continue keep resume remain go_on
begin np: begin start launch commence continue resume open initiate beginning start launch
stop ing: stop cease quit halt discontinue give_up
stop inf: cease
factive np: end stop cease finish halt complete
expect fin: expect predict forecast project anticipate foresee expectation prediction forecast projection prophesy
expect inf: expect predict forecast project anticipate schedule set due slate bind bound destined poised ready go expectation sure certain expected doom about
expect np: expect predict forecast project anticipate schedule foresee expectation prediction forecast projection expected await
expect ing: anticipate foresee
plan fin: promise vow pledge decide agree plan arrange promise pledge vow agreement decision resolve guarantee threat
must inf: have
plan inf: plan intend promise vow pledge decide agree arrange prepare undertake aim commit commitment plan intention decision agreement pledge promise vow resolve determined determine offer mean volunteer proceed prepared willing agreed committed project arrangement deal program programme willingness readiness mandate opt letter
plan ing: plan intend commit committed plan
plan np: plan schedule arrange organize organise prepare promise pledge agree vow plan intention agreement preparation proposal project arrange design permit approve authorize authorise
want fin: want demand hope wish ask request require order urge recommend prefer demand request hope order command desire advise instruct beg plead important essential vital necessary imperative propose
want inf: want wish hope desire like love ask tell order urge request beg need require demand command instruct advise invite call recommend encourage appeal prefer plead eager anxious keen desire request demand order call invitation appeal instruction hope wish need pressure obligation duty instruct direct long yearn ambition goal aim dream necessary important essential urge incentive press lobby motion ultimatum recommendation requirement commission task mission responsibility motivate remind warn obligate supposed
want ing: want need recommend advise urge suggest encourage hope favor favour advocate call hope interest interested intention insist goal aim prospect favour opt purpose
want np: want wish hope desire need ask demand request urge seek require call recommend advocate favor favour hope demand request call appeal need desire bid push search application wait interest pursue pressure order quest goal campaign incentive petition prayer urge look invite
attempt inf: try attempt seek strive struggle endeavor endeavour fight work attempt effort bid try campaign struggle race push battle scramble move compete conspire plot conspiracy mission drive fight vie
attempt ing: try attempt effort attempt negotiate experiment toy
attempt np: attempt try effort attempt seek plot bid conspire negotiate negotiation talk talks struggle fight
consider fin: propose consider contemplate suggest threaten proposal idea scenario threat warning warn imagine discuss debate
consider inf: threaten propose threat proposal option propose warning idea tempt suggestion ponder debate
consider ing: consider contemplate propose threaten discuss debate suggest study mull weigh ponder suggestion option idea proposal think talk thought
consider np: consider contemplate propose threaten discuss debate suggest study mull weigh ponder proposal idea option suggestion discussion debate threat warn warning mull moot argue
able inf: enough sufficient able can allow permit enable let free ability capacity capability opportunity chance authority power permission licence license right entitle entitled empower eligible qualify authorize authorise authorization authorisation way means room learn equip legal possible position vehicle hand
able ing: capable allow permit way means possibility chance able method capability process prospect
able np: allow permit capable ability capacity right eligible freedom access
possible fin: possible possibility chance likelihood conceivable risk danger potential prospect odds probability potential
possible inf: possible chance potential stand possibility risk
possible ing: risk possible possibility chance danger risk potential
unable fin: impossible inconceivable unthinkable unimaginable
unable inf: unable impossible inability powerless incapable unqualified ineligible unprepared
unable ing: incapable impossible unable
ask fin: ask wonder investigate question inquire enquire examine probe check question issue doubt unclear uncertain unknown unsure debate inquiry investigation
ask inf: debate
kind inf: easy hard difficult tough fun dangerous safe cheap expensive reasonable illegal unlawful legal crime good better best fair nice useful convenient tempting attractive unfair appropriate proper reason time place standard
kind np: right crime law policy reason duty rule guideline standard
light np: make take have give hold conduct stage carry_out mount launch deliver perform carry do pay commit wage stage host attend get receive hold complete win lose achieve
light subj: occur happen take_place begin start erupt break_out follow continue end go come persist last ensue resume
cancel subj: cancel postpone abort call_off fail collapse avert foil thwart prevent cancelled canceled avoid scrap delay fall_through stall
cancel np: cancel call_off abort scrap avert foil thwart fake scuttle drop shelve
exclude np,subj,fin: rule_out exclude
possible subj: possible
believe subj: likely probable
doubt subj: unlikely doubtful impossible
expect subj: expected due planned imminent inevitable scheduled
`

/** The class of each lemma in each frame. */
export const PREDICATES: ReadonlyMap<string, ClassName> = new Map(
  PREDICATE_LINES.trim()
    .split('\n')
    .flatMap(line => {
      const [head, lemmas] = line.split(': ') as [string, string]
      const [name, frames] = head.split(' ') as [ClassName, string]
      return frames
        .split(',')
        .flatMap(frame => lemmas.split(' ').map(lemma => [`${frame}|${lemma.replaceAll('_', ' ')}`, name] as const))
    }),
)
