/** Words by which lines of a page are told apart. General lists; no site's own phrases. */

const set = (words: string): ReadonlySet<string> => new Set(words.split('|').map(w => w.trim()))

/** News agencies in lower case, with the name under which they are credited. */
export const agencies: Readonly<Record<string, string>> = {
  reuters: 'Reuters',
  'thomson reuters': 'Reuters',
  ap: 'AP',
  'the associated press': 'AP',
  'associated press': 'AP',
  afp: 'AFP',
  'agence france-presse': 'AFP',
  'agence france presse': 'AFP',
  'agence francepresse': 'AFP',
  xinhua: 'Xinhua',
  'xinhua news agency': 'Xinhua',
  pa: 'PA',
  'press association': 'PA',
  'the press association': 'PA',
  'pa media': 'PA',
  'pa wire': 'PA',
  dpa: 'DPA',
  'deutsche presse-agentur': 'DPA',
  apa: 'APA',
  'austria presse agentur': 'APA',
  sda: 'SDA',
  'keystone-sda': 'SDA',
  sid: 'SID',
  'sport-informations-dienst': 'SID',
  kna: 'KNA',
  'europa press': 'Europa Press',
  askanews: 'Askanews',
  adnkronos: 'Adnkronos',
  jiji: 'Jiji Press',
  kathpress: 'Kathpress',
  efe: 'EFE',
  ansa: 'ANSA',
  tass: 'TASS',
  'itar-tass': 'TASS',
  interfax: 'Interfax',
  'ria novosti': 'RIA Novosti',
  kyodo: 'Kyodo',
  'kyodo news': 'Kyodo',
  yonhap: 'Yonhap',
  'yonhap news agency': 'Yonhap',
  pti: 'PTI',
  'press trust of india': 'PTI',
  ians: 'IANS',
  ani: 'ANI',
  upi: 'UPI',
  'united press international': 'UPI',
  bloomberg: 'Bloomberg',
  'bloomberg news': 'Bloomberg',
  aap: 'AAP',
  'australian associated press': 'AAP',
  'the canadian press': 'The Canadian Press',
  'canadian press': 'The Canadian Press',
  anadolu: 'Anadolu',
  'anadolu agency': 'Anadolu',
  irna: 'IRNA',
  isna: 'ISNA',
  sana: 'SANA',
  bernama: 'Bernama',
  antara: 'Antara',
  'antara news': 'Antara',
  belga: 'Belga',
  anp: 'ANP',
  lusa: 'Lusa',
  ritzau: 'Ritzau',
  ntb: 'NTB',
  epa: 'EPA',
  'european pressphoto agency': 'EPA',
  'getty images': 'Getty Images',
  getty: 'Getty Images',
  cna: 'CNA',
  kcna: 'KCNA',
  'jiji press': 'Jiji Press',
  ptc: 'PTC',
  sputnik: 'Sputnik',
}

/** Words that end or make the name of an outlet rather than of a person. */
export const outletWords = set(
  'news|times|post|daily|press|herald|tribune|gazette|journal|telegraph|mirror|guardian|observer|independent|standard|chronicle|examiner|courier|echo|star|sun|mail|express|argus|sentinel|dispatch|globe|inquirer|bulletin|ledger|reporter|review|today|online|radio|tv|television|channel|network|broadcasting|media|agency|magazine|weekly|wire|newspaper|record|register|advertiser|leader|monitor|digest|report|reports|live|world|national|international|evening|morning|sunday|service|services|website|site|blog|fm|desk|newsroom|staff|team|correspondents|reporters|editors|agencies|bureau|web|zeitung|anzeiger|rundschau|allgemeine|journal|matin|presse|diario|periódico|prensa|giornale|corriere|jornal|folha|dagblad|courant|nieuws',
)

/** Words of a job or a desk that follow a writer's name. */
export const jobWords = set(
  'reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|staff|senior|chief|deputy|assistant|political|crime|foreign|world|news|diplomatic|security|defence|defense|health|education|business|science|environment|religion|home|affairs|national|international|associate|managing|digital|multimedia|freelance|special|guest|bureau|general|breaking|night|duty|court|courts|city|local|regional|reporters|writers|correspondents|editors|and|for|the|photographer|anchor|presenter|intern|trainee|agency|agencies|north|south|east|west|africa|asia|europe|middle|paris|london',
)

/** Lower-case words allowed inside a name of a person or outlet. */
export const particles = set(
  'de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|ten|al|el|bin|ben|ibn|abu|of|the|and|y|e|zu|af|av|&',
)

/** Nouns that label a picture or a control. */
export const imageNouns = set(
  'logo|icon|image|photo|picture|avatar|thumbnail|banner|placeholder|screengrab|screenshot|graphic|headshot|map|video|gallery|slideshow|infographic',
)

/** Terms of support for a publisher; one in the publisher's own first or second person makes an appeal. */
export const supportWords =
  /\b(?:donat(?:e|ion|ions|ing)|contribut(?:e|ion|ions|ing)|subscri(?:be|ber|bers|ption|ptions)|journalis(?:m|ts?)|paywalls?|newsrooms?|support(?:ing|ers?)?|membership|become a member|readers?|reader-funded|crowdfund\w{0,6}|fund(?:ed|ing)?|our reporting|our reporters|newsletters?|supporters|chip in|pledge|tip jar|patreon)\b/gi

/** Stronger ones: an appeal has at least one of them. */
export const appealWords =
  /\b(?:donat(?:e|ion|ions)|contribution|contribute|subscri(?:be|bing|ption)|paywalls?|(?:your|our readers'?) (?:support|generosity|help|gift)|support (?:us|our|independent|quality|local|fearless|the)\b|(?:help|helps|allows|enables|lets) us\b|fund our|independent journalism|quality journalism|local journalism|our journalis[mt]s?|become a (?:member|supporter|subscriber)|make a gift|chip in)\b/i

/** Finite verbs by form: auxiliaries, and common verbs of news whose past or present form is irregular. */
export const finiteVerbs = set(
  'is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|says|said|say|shows|show|stands|stand|stood|sits|sit|sat|lies|lay|runs|run|ran|goes|go|went|comes|come|came|takes|take|took|gets|get|got|gives|give|gave|makes|make|made|finds|found|leaves|left|leave|kills|kill|dies|die|hits|hit|falls|fall|fell|rises|rise|rose|breaks|broke|burns|burn|burnt|begins|began|becomes|became|brings|brought|blocks|block|cordon|cordons|carry|carries|catches|caught|covers|cover|crosses|cross|drives|drove|fights|fought|fight|flies|flew|gather|gathers|guard|guards|hold|holds|held|inspect|inspects|investigate|investigates|join|joins|keep|keeps|kept|knows|knew|lead|leads|led|light|lights|lit|line|lines|look|looks|lost|loses|lose|meets|met|meet|mourn|mourns|moves|move|patrol|patrols|pay|pays|paid|plays|play|pray|prays|pulls|pull|puts|put|react|reacts|remain|remains|rescue|rescues|responds|respond|rests|rest|saw|sees|search|searches|secure|secures|sends|sent|set|sets|shot|shoots|shut|speaks|spoke|speak|spent|spread|stops|stop|struck|strikes|strike|survey|surveys|surround|surrounds|swept|talks|talk|tells|told|tend|tends|think|thinks|thought|throws|threw|told|tries|try|turn|turns|understood|uses|use|visits|visit|waits|wait|walks|walk|wants|want|warns|warn|watch|watches|wears|wear|wore|won|wins|win|works|work|wounds|writes|wrote|arrive|arrives|attend|attends|billows|billow|collapses|crashes|crash|erupts|explodes|flee|flees|fled|hug|hugs|lay|lays|laid|litter|litters|embrace|addresses|address|claims|claim|confirms|confirm|denies|deny|faces|face|fears|fear|injures|kneels|lift|lifts|pictured|points|poses|pose|prepare|prepares|receives|receive|remove|removes|smoulders|smolders|sank|sinks|sunk|carries',
)

/** Words of controls and notices of a page; two in a short line, or one that fills it, make furniture. */
export const controlWords =
  /\b(?:sign(?:ed|ing)? (?:up|in|out)|log(?:ged|ging)? (?:in|out)|register(?:ed|ing)?|registration|subscri(?:be|bed|bing|ption|ber)s?|newsletters?|notifications?|alerts?|browser|cookies?|privacy policy|privacy notice|terms (?:of (?:use|service)|and conditions|& conditions)|refresh|reload|javascript|password|e-?mail address|inbox|click|tap|scroll|download(?:ing)? (?:the|our)|apps?|share (?:this|on|via)|(?:on|via|to) (?:facebook|twitter|whatsapp|instagram|linkedin|pinterest|google\+)|follow us|like us|comments?|advert(?:isement|ising)?|sponsored|promoted|read more|see more|show more|load more|view more|more on this|more from|most (?:read|popular|viewed|shared)|trending|recommended|related (?:articles?|stor(?:y|ies)|topics?|content|news|links?)|you may (?:also )?(?:like|be interested)|don't miss|unsubscribe|opt out|consent|settings|preferences|account|play(?:er| video| now)?|loading|autoplay|mute|fullscreen|skip to|menu|navigation|homepage|site map|contact us|print this|save for later|copy link|page|site)\b/gi

/** Generic words of news that say nothing of what a report is about. Stems as in `cohesion.ts`. */
export const genericWords = set(
  'said|say|say|told|report|according|also|year|people|time|new|news|last|first|week|month|day|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|country|state|government|official|president|minister|national|international|world|make|made|take|took|call|called|statement|spokesman|spokeswoman|spokesperson|public|group|part|number|work|including|united|nation|city|local|place|area|help|open|follow|following|still|back|early|late|since|would|could|will|well|like|know|come|came|want|right|long|high|next|week|million|billion|member|house|school|home|company|work|plan|show|use|used|leader|party|security|police|military|many|several|three|four|five|seven|eight|nine|hundred|thousand|even|much|around|near|seen|find|found|give|given|thing|good|great|major|under|while|need|move|change|meet|meeting|regular|higher|lower|number|continue|important|possible|information',
)

/** Function words, left out of comparisons. */
export const stopWords = set(
  'the|and|that|with|from|this|have|has|had|was|were|are|for|not|but|his|her|their|they|them|she|him|who|which|what|when|where|why|how|its|our|your|you|been|being|into|onto|over|after|before|about|against|between|through|during|than|then|there|here|these|those|some|any|all|more|most|other|such|only|just|very|too|can|may|might|must|shall|should|does|did|done|both|each|few|own|same|once|off|out|down|because|until|again|further|while|upon|among|across|without|within|along|behind|despite|toward|towards|whether|however|though|although|yet|ever|never|always|often|one|two|nor|per|via|amid|also|another|every|either|neither',
)
