/**
 * Armed, militant and criminal groups: canonical name | aliases | media channels through which they speak. `~` before an alias marks
 * one that is also an ordinary word or another name, `=` one that must be written in exactly these capitals.
 */
export const GROUP_LINES = `
Islamic State|Islamic State group;Islamic States;Islamic State of Iraq and the Levant;Islamic State of Iraq and Syria;Islamic State in Iraq and Syria;Islamic State in Iraq and the Levant;Islamic State of Iraq and al-Sham;Islamic State in Khorasan;Islamic State Khorasan;Islamic State-Khorasan;Islamic State West Africa Province;Islamic State in West Africa;Islamic State of Iraq;Islamic State organisation;Islamic State organization;ISIL;=ISIS;~Isis;=~IS;Daesh;Da'esh;Daish;ISIS-K;IS-K;ISKP;ISWAP;IS-KP;Isil|Amaq;Amaq news agency;Amaq agency;Nashir;Nashir News;al-Naba;Al-Bayan radio;al-Furqan;Al-Hayat Media Center
al-Qaeda|al-Qaida;al Qaeda;al Qaida;Al-Qaeda;AQ network;al-Qaeda in the Arabian Peninsula;AQAP;al-Qaeda in the Islamic Maghreb;al-Qaida in the Islamic Maghreb;al-Qaida in the Arabian Peninsula;al-Qaida in Iraq;AQIM;al-Qaeda in Iraq;al-Qaeda in the Indian Subcontinent;AQIS;al-Murabitoun;al-Mourabitoun|as-Sahab;As-Sahab;al-Malahem;Inspire magazine
Taliban|Afghan Taliban;Talibans;Islamic Emirate of Afghanistan;Taleban|Voice of Jihad;Al Emarah
Tehrik-i-Taliban Pakistan|TTP;Pakistani Taliban;Pakistan Taliban;Tehreek-e-Taliban Pakistan;Tehrik-e-Taliban Pakistan;Jamaat-ul-Ahrar;Jamaat ul-Ahrar|Umar Media
Haqqani network|Haqqanis;~Haqqani|
Hezb-e Islami Gulbuddin|Hezb-E Islami Gulbuddin;Hezb-e-Islami Gulbuddin;Hizb-e-Islami Gulbuddin;Hezb-i-Islami;Hezb-e-Islami;Hezb-e Islami;Hizb-e-Islami;=HIG|
Islamic Movement of Uzbekistan|Islamic Movement Uzbekistan;=IMU|
Islamic Jihad Union|=IJU|
Hezb-e Islami Khalis|Hezb-e-Islami Khalis;Hizb-e-Islami Khalis;=HIK|
Jamaat ul-Dawa al-Quran|Jama'at al-Dawa al-Quran;Jama'at al Dawa al Qu'ran;Jamaat al-Dawa al-Quran;Jamaat ul Dawa al Quran;=JUDQ|
Boko Haram|Jama'atu Ahlis Sunna Lidda'awati wal-Jihad|
Ansaru||
al-Shabaab|al-Shabab;al Shabaab;al Shabab;Shabaab;Shebab;Harakat al-Shabaab|Radio Andalus;al-Kataib;Al-Kataib
JNIM|Jama'at Nusrat al-Islam wal-Muslimin;Jamaat Nusrat al-Islam wal-Muslimin;Group for the Support of Islam and Muslims|az-Zallaqa
Ansar Dine|Ansar al-Din|
Ansar al-Sharia|Ansar al-Shariah|
Hayat Tahrir al-Sham|HTS;Tahrir al-Sham;al-Nusra Front;Nusra Front;Jabhat al-Nusra;Jabhat Fatah al-Sham;Fateh al-Sham|
Ahrar al-Sham||
Jaish al-Islam|Army of Islam|
Hamas|Izz ad-Din al-Qassam Brigades;Al-Qassam Brigades;Qassam Brigades;Ezzedine al-Qassam Brigades|Al-Aqsa TV
Palestinian Islamic Jihad|Al-Quds Brigades;~Islamic Jihad|
Al-Aqsa Martyrs' Brigades|Al-Aqsa Martyrs Brigade;al-Aqsa Martyrs' Brigade|
Popular Front for the Liberation of Palestine|=PFLP|
Hezbollah|Hizbollah;Hizbullah;Hizballah;Hezballah|al-Manar;Al-Manar
Houthis|Houthi;Houthi rebels;Huthis;Huthi;Ansar Allah;Ansarallah|al-Masirah;Al-Masirah TV
Kataib Hezbollah|Kata'ib Hezbollah;Kataeb Hezbollah|
Popular Mobilisation Forces|Popular Mobilization Forces;Hashed al-Shaabi;Hashd al-Shaabi|
Kurdistan Workers' Party|=PKK;Kurdistan Workers Party|Firat News Agency;ANF
Kurdistan Freedom Falcons|=TAK;Kurdistan Freedom Hawks|
People's Protection Units|=YPG|
Revolutionary People's Liberation Party-Front|DHKP-C;DHKP/C|
ETA|=ETA;Euskadi Ta Askatasuna;Basque separatist group ETA|
IRA|=IRA;Irish Republican Army;Provisional IRA;Provisional Irish Republican Army;Real IRA;New IRA;Continuity IRA;Official IRA;Óglaigh na hÉireann|
INLA|=INLA;Irish National Liberation Army|
UVF|=UVF;Ulster Volunteer Force|
UDA|=UDA;Ulster Defence Association;Ulster Freedom Fighters|
FARC|=FARC;Farc;Revolutionary Armed Forces of Colombia|
ELN|=ELN;National Liberation Army|
EPL|Popular Liberation Army|
AUC|United Self-Defense Forces of Colombia|
Clan del Golfo|Gulf Clan;Urabeños;Urabenos|
M-19|19th of April Movement|
Shining Path|Sendero Luminoso|
MRTA|=MRTA;Tupac Amaru Revolutionary Movement;Túpac Amaru Revolutionary Movement|
FMLN|=FMLN;Farabundo Marti National Liberation Front|
Contras||
Zapatistas|EZLN;Zapatista Army of National Liberation|
Sinaloa cartel||
Jalisco New Generation cartel|CJNG;Jalisco cartel|
Zetas|Los Zetas|
Gulf cartel||
MS-13|Mara Salvatrucha|
Barrio 18|18th Street gang|
Tren de Aragua||
First Capital Command|=PCC;Primeiro Comando da Capital|
Red Command|Comando Vermelho|
Ndrangheta|'Ndrangheta|
Cosa Nostra|Sicilian Mafia|
Camorra||
Red Brigades|Brigate Rosse|
Red Army Faction|Baader-Meinhof gang;Rote Armee Fraktion|
National Socialist Underground|=NSU|
Atomwaffen Division||
Ku Klux Klan|=KKK|
Proud Boys||
Oath Keepers||
Aum Shinrikyo|Aum Supreme Truth|
Japanese Red Army||
Lashkar-e-Taiba|Lashkar-e-Tayyiba;Lashkar-e-Toiba;Lashkar e Taiba;=LeT;Jamaat-ud-Dawa|
Jaish-e-Mohammed|Jaish-e-Mohammad;Jaish-e-Muhammad;=JeM|
Lashkar-e-Jhangvi|Lashkar e Jhangvi;Lashkar-e-Jhangvi al-Alami|
Sipah-e-Sahaba||
Hizbul Mujahideen|Hizb-ul-Mujahideen;Hizbul Mujahedeen|
The Resistance Front||
Indian Mujahideen||
Students Islamic Movement of India|=SIMI|
Naxalites|Naxalite;Naxals;Naxal;Communist Party of India (Maoist);CPI (Maoist);~Maoists;~Maoist;Maoist rebels|
United Liberation Front of Asom|=ULFA;United Liberation Front of Assam|
National Democratic Front of Bodoland|=NDFB|
Balochistan Liberation Army|Baloch Liberation Army;=BLA;Baluchistan Liberation Army|
Balochistan Liberation Front|Baloch Liberation Front|
Jundallah|Jundullah|
Jaish al-Adl||
Mujahedin-e Khalq|=MEK;People's Mujahedin;Mujahedin-e-Khalq|
Liberation Tigers of Tamil Eelam|=LTTE;Tamil Tigers;Tamil Tiger|
National Thowheeth Jama'ath|National Thowheed Jamath;National Thowheeth Jamaath|
Jamaat-ul-Mujahideen Bangladesh|=JMB;Neo-JMB|
Ansarullah Bangla Team|Ansar al-Islam|
Jemaah Islamiyah|Jemaah Islamiah|
Jamaah Ansharut Daulah|=JAD|
Abu Sayyaf|Abu Sayyaf Group|
Maute group|~Maute|
Bangsamoro Islamic Freedom Fighters|=BIFF|
Moro Islamic Liberation Front|=MILF|
Moro National Liberation Front|=MNLF|
New People's Army|New Peoples Army|
Barisan Revolusi Nasional|=BRN|
Free Papua Movement|West Papua National Liberation Army|
Arakan Army||
Arakan Rohingya Salvation Army|=ARSA|
Kachin Independence Army|=KIA|
East Turkestan Islamic Movement|=ETIM;Turkestan Islamic Party|
Caucasus Emirate||
Riyad-us Saliheen||
Wagner Group|Wagner mercenary group;~Wagner|
Lord's Resistance Army|=LRA;Lords Resistance Army|
Allied Democratic Forces|=ADF|
March 23 Movement|M23|
Codeco|CODECO|
Janjaweed||
Rapid Support Forces|=RSF|
Séléka|Seleka|
Anti-balaka|Anti-Balaka|
Movement for the Emancipation of the Niger Delta|=MEND|
Niger Delta Avengers||
Indigenous People of Biafra|=IPOB|
UNITA|=UNITA|
Renamo|RENAMO;=MNR|
Tigray People's Liberation Front|=TPLF|
Oromo Liberation Army||
Polisario Front|~Polisario|
GIA|Armed Islamic Group|
Muslim Brotherhood||
Hasm|Hasm Movement|
Wilayat Sinai|Sinai Province;Ansar Beit al-Maqdis;Ansar Bayt al-Maqdis|
Animal Liberation Front||
Conspiracy of Fire Nuclei|Conspiracy of the Cells of Fire|
Revolutionary Struggle||
November 17|17 November Organisation;=17N|
Mapuche militants|Coordinadora Arauco-Malleco|
Free Syrian Army|=FSA|
Syrian Democratic Forces|=SDF|
Russian Volunteer Corps||
Gaza militants||
G9|G9 gang alliance;Viv Ansanm|
400 Mawozo||
`
