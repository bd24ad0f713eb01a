/** Abbreviations of English news text that are written with a full stop, by what the stop can mean. Lower case, without the last stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Always followed by the rest of a name: the stop never ends a sentence ("Mr. Smith", "Lt. Gov. Jones"). */
export const TITLE_ABBREVIATIONS = words(`
  mr mrs ms mx dr prof gen lt sgt capt cpt col maj cpl pvt adm cmdr cdr comdr brig gov sen rep reps sens rev hon pres
  supt insp det dep asst assoc atty msgr st ste mt ft fr messrs mme mlle sra srta vs amb chf ofc cllr ald spc pfc
  e.g i.e cf viz approx c ca op esp eg ie tel fig figs al pp vol eds ch
`)

/** Followed by a number, or by a sentence that begins with a plain word ("on Dec. 31", "in Dec. The"). */
export const DATE_ABBREVIATIONS = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos art sec para
`)

/** May end a sentence when a typical first word follows ("in the U.S. The", but "U.S. President"). */
export const CLOSING_ABBREVIATIONS = words(`
  inc corp ltd co cos bros plc llc jr sr esq etc dept univ assn ave blvd rd hwy bldg est govt intl natl
  u.s u.k u.n e.u u.s.a u.a.e d.c n.y l.a n.j u.s.s.r a.k.a ph.d m.d b.a m.a d.a m.p n.y.c s.c n.c n.h n.m r.i w.va
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo ont que alta sask man
  ft in lb lbs oz mi km kg mph min hr hrs yr yrs sq
`)

/** Times of day: the stop ends the sentence when a capital follows that is no day, month or zone. */
export const CLOCK_ABBREVIATIONS = words('a.m p.m am pm')

/** Words that begin sentences far more often than they follow an abbreviation inside one. */
export const SENTENCE_STARTERS = words(`
  the a an this that these those he she it they we i you his her its their our my your there here
  in on at by for from with after before during since while when where as if although though because despite according
  but and or so yet however meanwhile then now earlier later also some many most several one two three four five no not
  all both each every what who why how which another other others more
  police officials authorities witnesses investigators
`)

/** Verbs of saying that follow a quoted question or cry inside its sentence: “Who is there?” Smith asked. */
export const SAY_VERBS = words(`
  said says say asked asks cried shouted yelled added wrote tweeted told screamed exclaimed replied wondered joked
  posted recalled continued demanded
`)

/** Words that follow a clock time inside its sentence: days, months and zones ("9 p.m. Sunday", "12:10 a.m. EST"). */
export const AFTER_CLOCK = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet eest msk ist pkt jst kst sgt hkt wib aest aedt
  eastern central mountain pacific local greenwich british french
`)
