/** Code lists of the set `isaf`: provinces of Afghanistan and armed groups, as its coders write them. */

const provinces = `badakhshan|badghis|baghlan|balkh|bamyan:bamiyan|day_kundi:daykundi,daikundi,day kundi|farah|faryab|ghazni
ghor|helmand|herat|jawzjan:jowzjan|kabul|kandahar:qandahar|kapisa|khost:khowst|kunar:konar,kunarha|kunduz:konduz|laghman
logar:lowgar|nangarhar:nangahar,nangarhār|nimroz:nimruz|nuristan:nurestan|paktya:paktia,paktiya|paktika|panjshir:panjsher
parwan:parvan|samangan|sar_e_pul:sar-e pul,sar-e-pul,sar-i-pul,sari pul|takhar|uruzgan:oruzgan,urozgan|wardak:maidan wardak,vardak|zabul:zabol`

/** Lower-case name of a province in any spelling → its code. */
export const PROVINCES: ReadonlyMap<string, string> = new Map(
  provinces.split(/[|\n]/).flatMap(entry => {
    const [code, others = ''] = entry.split(':') as [string, string?]
    return [code, ...others.split(',').filter(Boolean)].map((name): [string, string] => [name, code])
  }),
)

/** Names of groups as `groupNamed` gives them → the set's codes. */
export const GROUPS: ReadonlyMap<string, string> = new Map([
  ['Taliban', 'taliban'],
  ['Haqqani network', 'haqqani'],
  ['al-Qaeda', 'aq'],
  ['Hezb-e Islami Gulbuddin', 'hig'],
  ['Lashkar-e-Taiba', 'let'],
  ['Islamic Movement of Uzbekistan', 'imu'],
  ['Islamic Jihad Union', 'iju'],
  ['Hezb-e Islami Khalis', 'hik'],
  ['Tehrik-i-Taliban Pakistan', 'ttp'],
  ['Jamaat ul-Dawa al-Quran', 'judq'],
])
