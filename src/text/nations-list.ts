/**
 * Countries of the world, one a line: ISO 3166 code | name; other names | adjectives and words for their people | capital | main IANA zone.
 * Regular plurals ("Belgians") are not listed. Facts only; spellings as English-language news writes them.
 */
export const NATION_LINES = `
AF|Afghanistan|Afghan;Afghani|Kabul|Asia/Kabul
AL|Albania|Albanian|Tirana|Europe/Tirane
DZ|Algeria|Algerian|Algiers|Africa/Algiers
AD|Andorra|Andorran|Andorra la Vella|Europe/Andorra
AO|Angola|Angolan|Luanda|Africa/Luanda
AG|Antigua and Barbuda;Antigua|Antiguan|St John's|America/Antigua
AR|Argentina|Argentine;Argentinian;Argentinean|Buenos Aires|America/Argentina/Buenos_Aires
AM|Armenia|Armenian|Yerevan|Asia/Yerevan
AU|Australia|Australian;Aussie|Canberra|Australia/Sydney
AT|Austria|Austrian|Vienna|Europe/Vienna
AZ|Azerbaijan|Azerbaijani;Azeri|Baku|Asia/Baku
BS|Bahamas;The Bahamas|Bahamian|Nassau|America/Nassau
BH|Bahrain|Bahraini|Manama|Asia/Bahrain
BD|Bangladesh|Bangladeshi|Dhaka|Asia/Dhaka
BB|Barbados|Barbadian;Bajan|Bridgetown|America/Barbados
BY|Belarus|Belarusian;Belarussian|Minsk|Europe/Minsk
BE|Belgium|Belgian|Brussels|Europe/Brussels
BZ|Belize|Belizean|Belmopan|America/Belize
BJ|Benin|Beninese|Porto-Novo|Africa/Porto-Novo
BT|Bhutan|Bhutanese|Thimphu|Asia/Thimphu
BO|Bolivia|Bolivian|La Paz|America/La_Paz
BA|Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina|Bosnian|Sarajevo|Europe/Sarajevo
BW|Botswana|Botswanan;Motswana|Gaborone|Africa/Gaborone
BR|Brazil|Brazilian|Brasilia|America/Sao_Paulo
BN|Brunei|Bruneian|Bandar Seri Begawan|Asia/Brunei
BG|Bulgaria|Bulgarian|Sofia|Europe/Sofia
BF|Burkina Faso|Burkinabe;Burkinabé|Ouagadougou|Africa/Ouagadougou
BI|Burundi|Burundian|Gitega|Africa/Bujumbura
KH|Cambodia|Cambodian|Phnom Penh|Asia/Phnom_Penh
CM|Cameroon|Cameroonian|Yaounde|Africa/Douala
CA|Canada|Canadian|Ottawa|America/Toronto
CV|Cape Verde;Cabo Verde|Cape Verdean|Praia|Atlantic/Cape_Verde
CF|Central African Republic;CAR|Central African|Bangui|Africa/Bangui
TD|Chad|Chadian|N'Djamena|Africa/Ndjamena
CL|Chile|Chilean|Santiago|America/Santiago
CN|China;People's Republic of China;PRC;Mainland China|Chinese|Beijing|Asia/Shanghai
CO|Colombia|Colombian|Bogota|America/Bogota
KM|Comoros|Comorian|Moroni|Indian/Comoro
CG|Congo;Republic of the Congo;Congo-Brazzaville|Congolese|Brazzaville|Africa/Brazzaville
CD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;D.R. Congo;Congo-Kinshasa;Zaire|Zairean|Kinshasa|Africa/Kinshasa
CR|Costa Rica|Costa Rican|San Jose|America/Costa_Rica
CI|Ivory Coast;Côte d'Ivoire|Ivorian|Yamoussoukro|Africa/Abidjan
HR|Croatia|Croatian;Croat|Zagreb|Europe/Zagreb
CU|Cuba|Cuban|Havana|America/Havana
CY|Cyprus|Cypriot;Greek Cypriot|Nicosia|Asia/Nicosia
CZ|Czech Republic;Czechia|Czech|Prague|Europe/Prague
DK|Denmark|Danish;Dane|Copenhagen|Europe/Copenhagen
DJ|Djibouti|Djiboutian|Djibouti|Africa/Djibouti
DM|Dominica||Roseau|America/Dominica
DO|Dominican Republic|Dominican|Santo Domingo|America/Santo_Domingo
EC|Ecuador|Ecuadorian;Ecuadorean;Ecuadoran|Quito|America/Guayaquil
EG|Egypt|Egyptian|Cairo|Africa/Cairo
SV|El Salvador|Salvadoran;Salvadorean;Salvadorian|San Salvador|America/El_Salvador
GQ|Equatorial Guinea|Equatoguinean|Malabo|Africa/Malabo
ER|Eritrea|Eritrean|Asmara|Africa/Asmara
EE|Estonia|Estonian|Tallinn|Europe/Tallinn
SZ|Eswatini;Swaziland|Swazi|Mbabane|Africa/Mbabane
ET|Ethiopia|Ethiopian|Addis Ababa|Africa/Addis_Ababa
FJ|Fiji|Fijian|Suva|Pacific/Fiji
FI|Finland|Finnish;Finn|Helsinki|Europe/Helsinki
FR|France|French;Frenchman;Frenchmen;Frenchwoman;Frenchwomen|Paris|Europe/Paris
GA|Gabon|Gabonese|Libreville|Africa/Libreville
GM|Gambia;The Gambia|Gambian|Banjul|Africa/Banjul
GE|Georgia|Georgian|Tbilisi|Asia/Tbilisi
DE|Germany|German|Berlin|Europe/Berlin
GH|Ghana|Ghanaian|Accra|Africa/Accra
GR|Greece|Greek|Athens|Europe/Athens
GD|Grenada|Grenadian|St George's|America/Grenada
GT|Guatemala|Guatemalan|Guatemala City|America/Guatemala
GN|Guinea|Guinean|Conakry|Africa/Conakry
GW|Guinea-Bissau|Bissau-Guinean|Bissau|Africa/Bissau
GY|Guyana|Guyanese|Georgetown|America/Guyana
HT|Haiti|Haitian|Port-au-Prince|America/Port-au-Prince
HN|Honduras|Honduran|Tegucigalpa|America/Tegucigalpa
HK|Hong Kong|Hong Konger;Hongkonger|Hong Kong|Asia/Hong_Kong
HU|Hungary|Hungarian|Budapest|Europe/Budapest
IS|Iceland|Icelandic;Icelander|Reykjavik|Atlantic/Reykjavik
IN|India|Indian|New Delhi|Asia/Kolkata
ID|Indonesia|Indonesian|Jakarta|Asia/Jakarta
IR|Iran|Iranian|Tehran|Asia/Tehran
IQ|Iraq|Iraqi|Baghdad|Asia/Baghdad
IE|Ireland;Republic of Ireland;Irish Republic|Irish;Irishman;Irishmen;Irishwoman|Dublin|Europe/Dublin
IL|Israel|Israeli|Jerusalem|Asia/Jerusalem
IT|Italy|Italian|Rome|Europe/Rome
JM|Jamaica|Jamaican|Kingston|America/Jamaica
JP|Japan|Japanese|Tokyo|Asia/Tokyo
JO|Jordan|Jordanian|Amman|Asia/Amman
KZ|Kazakhstan|Kazakh;Kazakhstani|Astana|Asia/Almaty
KE|Kenya|Kenyan|Nairobi|Africa/Nairobi
KI|Kiribati|I-Kiribati|Tarawa|Pacific/Tarawa
KP|North Korea;DPRK|North Korean|Pyongyang|Asia/Pyongyang
KR|South Korea;Korea;Republic of Korea|South Korean;Korean|Seoul|Asia/Seoul
XK|Kosovo|Kosovar;Kosovan|Pristina|Europe/Belgrade
KW|Kuwait|Kuwaiti|Kuwait City|Asia/Kuwait
KG|Kyrgyzstan|Kyrgyz|Bishkek|Asia/Bishkek
LA|Laos|Laotian;Lao|Vientiane|Asia/Vientiane
LV|Latvia|Latvian|Riga|Europe/Riga
LB|Lebanon|Lebanese|Beirut|Asia/Beirut
LS|Lesotho|Basotho;Mosotho|Maseru|Africa/Maseru
LR|Liberia|Liberian|Monrovia|Africa/Monrovia
LY|Libya|Libyan|Tripoli|Africa/Tripoli
LI|Liechtenstein|Liechtensteiner|Vaduz|Europe/Vaduz
LT|Lithuania|Lithuanian|Vilnius|Europe/Vilnius
LU|Luxembourg|Luxembourger;Luxembourgish|Luxembourg|Europe/Luxembourg
MO|Macau;Macao|Macanese|Macau|Asia/Macau
MG|Madagascar|Malagasy;Madagascan|Antananarivo|Indian/Antananarivo
MW|Malawi|Malawian|Lilongwe|Africa/Blantyre
MY|Malaysia|Malaysian|Kuala Lumpur|Asia/Kuala_Lumpur
MV|Maldives|Maldivian|Male|Indian/Maldives
ML|Mali|Malian|Bamako|Africa/Bamako
MT|Malta|Maltese|Valletta|Europe/Malta
MH|Marshall Islands|Marshallese|Majuro|Pacific/Majuro
MR|Mauritania|Mauritanian|Nouakchott|Africa/Nouakchott
MU|Mauritius|Mauritian|Port Louis|Indian/Mauritius
MX|Mexico|Mexican|Mexico City|America/Mexico_City
FM|Micronesia|Micronesian|Palikir|Pacific/Pohnpei
MD|Moldova|Moldovan|Chisinau|Europe/Chisinau
MC|Monaco|Monegasque;Monacan|Monaco|Europe/Monaco
MN|Mongolia|Mongolian|Ulaanbaatar|Asia/Ulaanbaatar
ME|Montenegro|Montenegrin|Podgorica|Europe/Podgorica
MA|Morocco|Moroccan|Rabat|Africa/Casablanca
MZ|Mozambique|Mozambican|Maputo|Africa/Maputo
MM|Myanmar;Burma|Burmese|Naypyidaw|Asia/Yangon
NA|Namibia|Namibian|Windhoek|Africa/Windhoek
NR|Nauru|Nauruan|Yaren|Pacific/Nauru
NP|Nepal|Nepalese;Nepali|Kathmandu|Asia/Kathmandu
NL|Netherlands;The Netherlands;Holland|Dutch;Dutchman;Dutchmen;Dutchwoman|Amsterdam|Europe/Amsterdam
NZ|New Zealand|New Zealander;Kiwi|Wellington|Pacific/Auckland
NI|Nicaragua|Nicaraguan|Managua|America/Managua
NE|Niger|Nigerien|Niamey|Africa/Niamey
NG|Nigeria|Nigerian|Abuja|Africa/Lagos
MK|North Macedonia;Macedonia|Macedonian;North Macedonian|Skopje|Europe/Skopje
NO|Norway|Norwegian|Oslo|Europe/Oslo
OM|Oman|Omani|Muscat|Asia/Muscat
PK|Pakistan|Pakistani|Islamabad|Asia/Karachi
PW|Palau|Palauan|Ngerulmud|Pacific/Palau
PS|Palestine;Palestinian territories;Palestinian Territories;State of Palestine;West Bank;Gaza Strip|Palestinian;Gazan|Ramallah|Asia/Hebron
PA|Panama|Panamanian|Panama City|America/Panama
PG|Papua New Guinea;PNG|Papua New Guinean|Port Moresby|Pacific/Port_Moresby
PY|Paraguay|Paraguayan|Asuncion|America/Asuncion
PE|Peru|Peruvian|Lima|America/Lima
PH|Philippines;The Philippines|Filipino;Filipina;Philippine|Manila|Asia/Manila
PL|Poland|Polish;Pole|Warsaw|Europe/Warsaw
PT|Portugal|Portuguese|Lisbon|Europe/Lisbon
PR|Puerto Rico|Puerto Rican|San Juan|America/Puerto_Rico
QA|Qatar|Qatari|Doha|Asia/Qatar
RO|Romania|Romanian|Bucharest|Europe/Bucharest
RU|Russia;Russian Federation|Russian|Moscow|Europe/Moscow
RW|Rwanda|Rwandan|Kigali|Africa/Kigali
KN|Saint Kitts and Nevis;St Kitts and Nevis|Kittitian|Basseterre|America/St_Kitts
LC|Saint Lucia;St Lucia|Saint Lucian|Castries|America/St_Lucia
VC|Saint Vincent and the Grenadines;St Vincent|Vincentian|Kingstown|America/St_Vincent
WS|Samoa|Samoan|Apia|Pacific/Apia
SM|San Marino|Sammarinese|San Marino|Europe/San_Marino
ST|Sao Tome and Principe|Sao Tomean|Sao Tome|Africa/Sao_Tome
SA|Saudi Arabia;Kingdom of Saudi Arabia|Saudi;Saudi Arabian|Riyadh|Asia/Riyadh
SN|Senegal|Senegalese|Dakar|Africa/Dakar
RS|Serbia|Serbian;Serb|Belgrade|Europe/Belgrade
SC|Seychelles|Seychellois|Victoria|Indian/Mahe
SL|Sierra Leone|Sierra Leonean|Freetown|Africa/Freetown
SG|Singapore|Singaporean|Singapore|Asia/Singapore
SK|Slovakia|Slovak;Slovakian|Bratislava|Europe/Bratislava
SI|Slovenia|Slovenian;Slovene|Ljubljana|Europe/Ljubljana
SB|Solomon Islands|Solomon Islander|Honiara|Pacific/Guadalcanal
SO|Somalia|Somali;Somalian|Mogadishu|Africa/Mogadishu
ZA|South Africa|South African|Pretoria|Africa/Johannesburg
SS|South Sudan|South Sudanese|Juba|Africa/Juba
ES|Spain|Spanish;Spaniard|Madrid|Europe/Madrid
LK|Sri Lanka|Sri Lankan|Colombo|Asia/Colombo
SD|Sudan|Sudanese|Khartoum|Africa/Khartoum
SR|Suriname|Surinamese|Paramaribo|America/Paramaribo
SE|Sweden|Swedish;Swede|Stockholm|Europe/Stockholm
CH|Switzerland|Swiss|Bern|Europe/Zurich
SY|Syria;Syrian Arab Republic|Syrian|Damascus|Asia/Damascus
TW|Taiwan|Taiwanese|Taipei|Asia/Taipei
TJ|Tajikistan|Tajik;Tajikistani|Dushanbe|Asia/Dushanbe
TZ|Tanzania|Tanzanian|Dodoma|Africa/Dar_es_Salaam
TH|Thailand|Thai|Bangkok|Asia/Bangkok
TL|East Timor;Timor-Leste|East Timorese;Timorese|Dili|Asia/Dili
TG|Togo|Togolese|Lome|Africa/Lome
TO|Tonga|Tongan|Nuku'alofa|Pacific/Tongatapu
TT|Trinidad and Tobago;Trinidad|Trinidadian|Port of Spain|America/Port_of_Spain
TN|Tunisia|Tunisian|Tunis|Africa/Tunis
TR|Turkey;Türkiye;Turkiye|Turkish;Turk|Ankara|Europe/Istanbul
TM|Turkmenistan|Turkmen|Ashgabat|Asia/Ashgabat
TV|Tuvalu|Tuvaluan|Funafuti|Pacific/Funafuti
UG|Uganda|Ugandan|Kampala|Africa/Kampala
UA|Ukraine|Ukrainian|Kyiv|Europe/Kyiv
AE|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati|Abu Dhabi|Asia/Dubai
GB|United Kingdom;UK;U.K.;Britain;Great Britain;England;Scotland;Wales;Northern Ireland|British;Briton;Brit;English;Englishman;Englishmen;Englishwoman;Scottish;Scot;Welsh;Welshman;Northern Irish|London|Europe/London
US|United States;US;U.S.;USA;U.S.A.;United States of America;America|American;US citizen;U.S. citizen|Washington|America/New_York
UY|Uruguay|Uruguayan|Montevideo|America/Montevideo
UZ|Uzbekistan|Uzbek;Uzbekistani|Tashkent|Asia/Tashkent
VU|Vanuatu|Ni-Vanuatu|Port Vila|Pacific/Efate
VA|Vatican City;Vatican;Holy See|Vatican|Vatican City|Europe/Vatican
VE|Venezuela|Venezuelan|Caracas|America/Caracas
VN|Vietnam;Viet Nam|Vietnamese|Hanoi|Asia/Ho_Chi_Minh
YE|Yemen|Yemeni;Yemenite|Sanaa|Asia/Aden
ZM|Zambia|Zambian|Lusaka|Africa/Lusaka
ZW|Zimbabwe|Zimbabwean|Harare|Africa/Harare
GL|Greenland|Greenlander;Greenlandic|Nuuk|America/Nuuk
GI|Gibraltar|Gibraltarian|Gibraltar|Europe/Gibraltar
NC|New Caledonia|New Caledonian|Noumea|Pacific/Noumea
PF|French Polynesia|Polynesian|Papeete|Pacific/Tahiti
EH|Western Sahara|Sahrawi|Laayoune|Africa/El_Aaiun
BM|Bermuda|Bermudian|Hamilton|Atlantic/Bermuda
KY|Cayman Islands|Caymanian|George Town|America/Cayman
`

/** Further zones of countries that lie in several, after the main one of the table above. */
export const MORE_ZONES: Readonly<Record<string, readonly string[]>> = {
  AU: ['Australia/Brisbane', 'Australia/Adelaide', 'Australia/Darwin', 'Australia/Perth'],
  BR: ['America/Manaus', 'America/Recife', 'America/Rio_Branco'],
  CA: ['America/Halifax', 'America/Winnipeg', 'America/Edmonton', 'America/Vancouver', 'America/St_Johns'],
  CD: ['Africa/Lubumbashi'],
  CL: ['Pacific/Easter'],
  EC: ['Pacific/Galapagos'],
  ES: ['Atlantic/Canary'],
  ID: ['Asia/Makassar', 'Asia/Jayapura'],
  KZ: ['Asia/Aqtau'],
  MN: ['Asia/Hovd'],
  MX: ['America/Monterrey', 'America/Hermosillo', 'America/Tijuana', 'America/Cancun'],
  PT: ['Atlantic/Azores'],
  RU: [
    'Europe/Kaliningrad',
    'Asia/Yekaterinburg',
    'Asia/Novosibirsk',
    'Asia/Krasnoyarsk',
    'Asia/Irkutsk',
    'Asia/Vladivostok',
  ],
  US: [
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'Pacific/Honolulu',
  ],
}
