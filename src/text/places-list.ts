/**
 * Cities and regions that news names, from general knowledge, coordinates rounded to 0.01°. One line per country and time zone:
 * country zone kind: name;other name lat lon|… Kind c: cities, r: first-level regions (a point inside). Of several places with one
 * name the better known one stands first in the file and wins.
 */
export const PLACE_LINES = `
GB Europe/London c: London 51.51 -0.13|Birmingham 52.48 -1.9|Manchester 53.48 -2.24|Glasgow 55.86 -4.25|Liverpool 53.41 -2.98|Leeds 53.8 -1.55|Sheffield 53.38 -1.47|Edinburgh 55.95 -3.19|Bristol 51.45 -2.59|Cardiff 51.48 -3.18|Belfast 54.6 -5.93|Leicester 52.64 -1.13|Nottingham 52.95 -1.15|Newcastle;Newcastle upon Tyne 54.98 -1.61|Southampton 50.9 -1.4|Portsmouth 50.8 -1.09|Brighton 50.82 -0.14|Plymouth 50.37 -4.14|Hull 53.74 -0.33|Oxford 51.75 -1.26|Cambridge 52.21 0.12|Aberdeen 57.15 -2.09|Dundee 56.46 -2.97|Swansea 51.62 -3.94|Londonderry;Derry 55 -7.31|Salisbury 51.07 -1.79|Coventry 52.41 -1.51|Bradford 53.8 -1.75|Wolverhampton 52.59 -2.13|Norwich 52.63 1.3|York 53.96 -1.08|Southport 53.65 -3.01|Dover 51.13 1.31
GB Europe/London r: Scotland 56.5 -4.2|Wales 52.3 -3.7|England 52.5 -1.5|Northern Ireland 54.6 -6.7|Kent 51.2 0.7|Yorkshire 53.9 -1.3|Cornwall 50.4 -4.9
IE Europe/Dublin c: Dublin 53.35 -6.26|Cork 51.9 -8.47|Limerick 52.67 -8.63|Galway 53.27 -9.06
FR Europe/Paris c: Paris 48.86 2.35|Marseille;Marseilles 43.3 5.37|Lyon;Lyons 45.76 4.84|Toulouse 43.6 1.44|Nice 43.71 7.26|Nantes 47.22 -1.55|Strasbourg 48.57 7.75|Montpellier 43.61 3.88|Bordeaux 44.84 -0.58|Lille 50.63 3.06|Rennes 48.11 -1.68|Reims 49.26 4.03|Le Havre 49.49 0.11|Toulon 43.12 5.93|Grenoble 45.19 5.72|Dijon 47.32 5.04|Calais 50.95 1.86|Rouen 49.44 1.1|Avignon 43.95 4.81|Cannes 43.55 7.02|Le Mans 48.01 0.2|Brest 48.39 -4.49|Metz 49.12 6.18|Nancy 48.69 6.18|Orleans 47.9 1.91|Clermont-Ferrand 45.78 3.08|Perpignan 42.69 2.9|Ajaccio 41.93 8.74|Versailles 48.8 2.13|Saint-Denis 48.94 2.36|Carcassonne 43.21 2.35|Annecy 45.9 6.13|Arras 50.29 2.78
FR Europe/Paris r: Corsica 42.15 9.08|Brittany 48.2 -2.9|Normandy 49 0.3|Provence 43.8 5.8|Ile-de-France 48.7 2.5|Alsace 48.3 7.5|Seine-et-Marne 48.6 3|Seine-Saint-Denis 48.91 2.48
BE Europe/Brussels c: Brussels 50.85 4.35|Antwerp 51.22 4.4|Ghent 51.05 3.72|Charleroi 50.41 4.44|Liege 50.63 5.57|Bruges 51.21 3.22|Leuven 50.88 4.7|Verviers 50.59 5.86|Molenbeek 50.86 4.33
NL Europe/Amsterdam c: Amsterdam 52.37 4.9|Rotterdam 51.92 4.48|The Hague;Den Haag 52.08 4.31|Utrecht 52.09 5.12|Eindhoven 51.44 5.48|Groningen 53.22 6.57|Maastricht 50.85 5.69
LU Europe/Luxembourg c: Luxembourg City 49.61 6.13
DE Europe/Berlin c: Berlin 52.52 13.4|Hamburg 53.55 9.99|Munich;München 48.14 11.58|Cologne;Köln 50.94 6.96|Frankfurt 50.11 8.68|Stuttgart 48.78 9.18|Düsseldorf;Duesseldorf 51.23 6.77|Dortmund 51.51 7.47|Essen 51.46 7.01|Leipzig 51.34 12.37|Dresden 51.05 13.74|Bremen 53.08 8.8|Hanover;Hannover 52.37 9.73|Nuremberg 49.45 11.08|Bonn 50.73 7.1|Mannheim 49.49 8.47|Karlsruhe 49.01 8.4|Augsburg 48.37 10.9|Wiesbaden 50.08 8.24|Halle 51.48 11.97|Magdeburg 52.13 11.62|Chemnitz 50.83 12.92|Würzburg 49.79 9.95|Ansbach 49.3 10.57|Hanau 50.13 8.92|Solingen 51.17 7.08|Kiel 54.32 10.14|Rostock 54.09 12.14|Potsdam 52.4 13.06|Heidelberg 49.4 8.69|Münster 51.96 7.63|Aachen 50.78 6.08
DE Europe/Berlin r: Bavaria 48.95 11.4|Saxony 51.1 13.2|Hesse 50.6 9|Lower Saxony 52.8 9.1|North Rhine-Westphalia 51.45 7.5|Brandenburg 52.4 13.5|Thuringia 50.9 11|Saxony-Anhalt 52 11.7|Baden-Württemberg 48.5 9.1
AT Europe/Vienna c: Vienna 48.21 16.37|Graz 47.07 15.44|Linz 48.31 14.29|Salzburg 47.8 13.04|Innsbruck 47.27 11.39
CH Europe/Zurich c: Zurich 47.38 8.54|Geneva 46.2 6.14|Basel 47.56 7.59|Bern 46.95 7.45|Lausanne 46.52 6.63|Lucerne 47.05 8.31|Davos 46.8 9.84|Lugano 46 8.95
ES Europe/Madrid c: Madrid 40.42 -3.7|Barcelona 41.39 2.17|Valencia 39.47 -0.38|Seville;Sevilla 37.39 -5.98|Zaragoza 41.65 -0.89|Malaga 36.72 -4.42|Bilbao 43.26 -2.93|Murcia 37.99 -1.13|Palma;Palma de Mallorca 39.57 2.65|Granada 37.18 -3.6|Alicante 38.35 -0.48|Santiago de Compostela 42.88 -8.54|San Sebastian 43.32 -1.98|Pamplona 42.82 -1.64|Cambrils 41.07 1.06|Ripoll 42.2 2.19|Ceuta 35.89 -5.32|Melilla 35.29 -2.94|Algeciras 36.13 -5.45
ES Europe/Madrid r: Catalonia 41.8 1.5|Andalusia 37.5 -4.7|Galicia 42.8 -7.9|Basque Country 43 -2.6|Majorca;Mallorca 39.6 3
ES Atlantic/Canary r: Canary Islands 28.3 -16.5|Tenerife 28.27 -16.6|Gran Canaria 27.96 -15.6
PT Europe/Lisbon c: Lisbon 38.72 -9.14|Porto;Oporto 41.15 -8.61|Braga 41.55 -8.43|Coimbra 40.21 -8.43|Faro 37.02 -7.93|Funchal 32.65 -16.91
PT Europe/Lisbon r: Madeira 32.75 -16.95|Algarve 37.2 -8.2
IT Europe/Rome c: Rome 41.9 12.5|Milan 45.46 9.19|Naples 40.85 14.27|Turin 45.07 7.69|Palermo 38.12 13.36|Genoa 44.41 8.93|Bologna 44.49 11.34|Florence 43.77 11.26|Bari 41.12 16.87|Catania 37.5 15.09|Venice 45.44 12.32|Verona 45.44 10.99|Trieste 45.65 13.77|Messina 38.19 15.55|Bergamo 45.7 9.67|Brescia 45.54 10.21|Pisa 43.72 10.4|Amatrice 42.63 13.29|L'Aquila 42.35 13.4|Crotone 39.08 17.13
IT Europe/Rome r: Sicily 37.6 14|Sardinia 40.1 9|Tuscany 43.4 11|Lombardy 45.6 9.8|Calabria 39 16.5|Lampedusa 35.5 12.6|Umbria 43 12.6|Veneto 45.6 11.8
MT Europe/Malta c: Valletta 35.9 14.51
GR Europe/Athens c: Athens 37.98 23.73|Thessaloniki 40.64 22.94|Patras 38.25 21.73|Heraklion 35.34 25.14|Piraeus 37.94 23.65|Larissa 39.64 22.42|Kalamata 37.04 22.11
GR Europe/Athens r: Crete 35.24 24.9|Lesbos;Lesvos 39.2 26.3|Rhodes 36.2 28|Evia 38.6 23.7|Kos 36.85 27.2
CY Asia/Nicosia c: Nicosia 35.17 33.37|Limassol 34.68 33.04|Larnaca 34.92 33.63
TR Europe/Istanbul c: Istanbul 41.01 28.98|Ankara 39.93 32.86|Izmir 38.42 27.14|Bursa 40.19 29.06|Adana 37 35.32|Gaziantep 37.07 37.38|Konya 37.87 32.48|Antalya 36.9 30.7|Diyarbakir 37.91 40.24|Mersin 36.8 34.63|Kayseri 38.72 35.49|Sanliurfa 37.16 38.79|Van 38.49 43.38|Batman 37.88 41.13|Mardin 37.31 40.74|Cizre 37.33 42.19|Suruc 36.98 38.42|Kahramanmaras 37.58 36.93|Antakya 36.2 36.16|Malatya 38.35 38.31|Trabzon 41 39.72|Bodrum 37.03 27.43|Soma 39.19 27.61|Hakkari 37.57 43.74|Elazig 38.68 39.22
TR Europe/Istanbul r: Hatay 36.4 36.2|Anatolia 39 35|Sirnak 37.5 42.5
SE Europe/Stockholm c: Stockholm 59.33 18.07|Gothenburg;Göteborg 57.71 11.97|Malmö;Malmo 55.6 13|Uppsala 59.86 17.64|Örebro 59.27 15.21|Trollhättan 58.28 12.29|Linköping 58.41 15.62
NO Europe/Oslo c: Oslo 59.91 10.75|Bergen 60.39 5.32|Trondheim 63.43 10.4|Stavanger 58.97 5.73|Tromsø 69.65 18.96|Kongsberg 59.67 9.65
NO Europe/Oslo r: Utoya;Utøya 60.02 10.25|Svalbard 78.2 15.6
DK Europe/Copenhagen c: Copenhagen 55.68 12.57|Aarhus 56.16 10.2|Odense 55.4 10.39|Aalborg 57.05 9.92
FI Europe/Helsinki c: Helsinki 60.17 24.94|Turku 60.45 22.27|Tampere 61.5 23.76|Oulu 65.01 25.47
IS Atlantic/Reykjavik c: Reykjavik 64.15 -21.94
EE Europe/Tallinn c: Tallinn 59.44 24.75
LV Europe/Riga c: Riga 56.95 24.11
LT Europe/Vilnius c: Vilnius 54.69 25.28|Kaunas 54.9 23.9|Klaipeda 55.7 21.14
PL Europe/Warsaw c: Warsaw 52.23 21.01|Krakow;Cracow 50.06 19.94|Lodz 51.76 19.46|Wroclaw 51.11 17.04|Poznan 52.41 16.93|Gdansk 54.35 18.65|Katowice 50.26 19.02|Lublin 51.25 22.57|Szczecin 53.43 14.55|Bialystok 53.13 23.16
CZ Europe/Prague c: Prague 50.08 14.44|Brno 49.2 16.61|Ostrava 49.84 18.29|Plzen;Pilsen 49.75 13.38
SK Europe/Bratislava c: Bratislava 48.15 17.11|Kosice 48.72 21.26
HU Europe/Budapest c: Budapest 47.5 19.04|Debrecen 47.53 21.63|Szeged 46.25 20.15
RO Europe/Bucharest c: Bucharest 44.43 26.1|Cluj-Napoca;Cluj 46.77 23.6|Timisoara 45.75 21.23|Iasi 47.16 27.59|Constanta 44.18 28.65|Brasov 45.65 25.6
BG Europe/Sofia c: Sofia 42.7 23.32|Plovdiv 42.14 24.75|Varna 43.21 27.91|Burgas 42.5 27.47
RS Europe/Belgrade c: Belgrade 44.79 20.45|Novi Sad 45.27 19.83|Nis 43.32 21.9
HR Europe/Zagreb c: Zagreb 45.81 15.98|Split 43.51 16.44|Dubrovnik 42.65 18.09|Rijeka 45.33 14.44
SI Europe/Ljubljana c: Ljubljana 46.06 14.51|Maribor 46.55 15.65
BA Europe/Sarajevo c: Sarajevo 43.86 18.41|Mostar 43.34 17.81|Srebrenica 44.1 19.3|Banja Luka 44.77 17.19
ME Europe/Podgorica c: Podgorica 42.44 19.26|Cetinje 42.39 18.92
XK Europe/Belgrade c: Pristina 42.66 21.17|Mitrovica 42.89 20.87
AL Europe/Tirane c: Tirana 41.33 19.82|Durres 41.32 19.45
MK Europe/Skopje c: Skopje 42 21.43|Kocani 41.92 22.41
MD Europe/Chisinau c: Chisinau 47.01 28.86
UA Europe/Kyiv c: Kyiv;Kiev 50.45 30.52|Kharkiv;Kharkov 49.99 36.23|Odesa;Odessa 46.48 30.72|Dnipro;Dnipropetrovsk 48.46 35.05|Donetsk 48.02 37.8|Zaporizhzhia;Zaporizhia 47.84 35.14|Lviv;Lvov 49.84 24.03|Mariupol 47.1 37.54|Luhansk;Lugansk 48.57 39.31|Kherson 46.64 32.62|Mykolaiv 46.98 32|Bakhmut 48.59 38|Kramatorsk 48.74 37.58|Sloviansk;Slavyansk 48.87 37.62|Poltava 49.59 34.55|Sumy 50.91 34.8|Chernihiv 51.49 31.29|Vinnytsia 49.23 28.47|Kryvyi Rih 47.91 33.39|Bucha 50.54 30.21|Irpin 50.52 30.25|Chernobyl;Chornobyl 51.27 30.22|Kremenchuk 49.07 33.42|Avdiivka 48.14 37.74|Pokrovsk 48.28 37.18|Sevastopol 44.62 33.53|Simferopol 44.95 34.1|Ternopil 49.55 25.59
UA Europe/Kyiv r: Crimea 45.3 34.4|Donbas;Donbass 48.3 38
BY Europe/Minsk c: Minsk 53.9 27.57|Gomel 52.44 30.98
RU Europe/Moscow c: Moscow 55.76 37.62|St Petersburg;Saint Petersburg;St. Petersburg 59.93 30.34|Nizhny Novgorod 56.33 44|Kazan 55.79 49.12|Rostov-on-Don 47.24 39.7|Volgograd 48.71 44.51|Voronezh 51.66 39.2|Krasnodar 45.04 38.98|Sochi 43.6 39.73|Makhachkala 42.98 47.5|Grozny 43.32 45.69|Beslan 43.19 44.54|Vladikavkaz 43.02 44.68|Belgorod 50.6 36.59|Kursk 51.73 36.19|Bryansk 53.25 34.37|Murmansk 68.97 33.08|Derbent 42.06 48.29|Tver 56.86 35.9|Smolensk 54.78 32.05|Nalchik 43.48 43.61|Magas 43.17 44.81|Izhevsk 56.85 53.2|Krymsk 44.93 38
RU Europe/Moscow r: Dagestan 43 47|Chechnya 43.4 45.7|Ingushetia 43.1 45|North Ossetia 43 44.2|Tatarstan 55.5 50.9
RU Europe/Kaliningrad c: Kaliningrad 54.71 20.51
RU Europe/Samara c: Samara 53.2 50.15
RU Asia/Yekaterinburg c: Yekaterinburg 56.84 60.61|Chelyabinsk 55.16 61.4|Perm 58.01 56.25|Ufa 54.74 55.97|Magnitogorsk 53.41 59|Orenburg 51.77 55.1
RU Asia/Omsk c: Omsk 54.99 73.37
RU Asia/Novosibirsk c: Novosibirsk 55.03 82.92|Kemerovo 55.35 86.09
RU Asia/Krasnoyarsk c: Krasnoyarsk 56.01 92.87|Norilsk 69.35 88.2
RU Asia/Irkutsk c: Irkutsk 52.29 104.28
RU Asia/Vladivostok c: Vladivostok 43.12 131.89|Khabarovsk 48.48 135.07
RU Asia/Kamchatka r: Kamchatka 56 159
GE Asia/Tbilisi c: Tbilisi 41.72 44.79|Batumi 41.64 41.64
AM Asia/Yerevan c: Yerevan 40.18 44.51
AZ Asia/Baku c: Baku 40.41 49.87|Ganja 40.68 46.36
AZ Asia/Baku r: Nagorno-Karabakh;Karabakh 39.8 46.75
KZ Asia/Almaty c: Almaty 43.24 76.89|Astana;Nur-Sultan 51.17 71.45|Aktau 43.65 51.16|Aktobe 50.28 57.17|Shymkent 42.32 69.59
UZ Asia/Tashkent c: Tashkent 41.3 69.24|Samarkand 39.65 66.96|Andijan 40.78 72.34
KG Asia/Bishkek c: Bishkek 42.87 74.59|Osh 40.51 72.8
TJ Asia/Dushanbe c: Dushanbe 38.56 68.77
TM Asia/Ashgabat c: Ashgabat 37.96 58.33
AF Asia/Kabul c: Kabul 34.56 69.21|Kandahar 31.61 65.71|Herat 34.35 62.2|Mazar-i-Sharif;Mazar-e-Sharif 36.71 67.11|Jalalabad 34.43 70.45|Kunduz 36.73 68.87|Ghazni 33.55 68.42|Lashkar Gah 31.59 64.37|Khost 33.34 69.92|Bamiyan 34.82 67.83|Pul-e-Khumri 35.94 68.71
AF Asia/Kabul r: Helmand 31.4 64.4|Nangarhar 34.2 70.5|Kunar 35 71.2|Paktika 32.5 69|Paktia 33.6 69.4|Zabul 32.3 67.2|Uruzgan 32.9 66|Badakhshan 36.7 71.3|Logar 34 69.2|Wardak 34.4 68.3|Farah 32.4 62.1|Baghlan 36 68.7|Laghman 34.7 70.2|Faryab 36 65
PK Asia/Karachi c: Karachi 24.86 67.01|Lahore 31.55 74.34|Islamabad 33.69 73.05|Rawalpindi 33.6 73.05|Faisalabad 31.42 73.08|Peshawar 34.01 71.58|Quetta 30.19 67|Multan 30.2 71.47|Hyderabad Sindh 25.39 68.37|Swat 35.2 72.4|Mingora 34.78 72.36|Parachinar 33.9 70.1|Sehwan 26.42 67.86|Bannu 32.99 70.6|Dera Ismail Khan 31.83 70.9|Abbottabad 34.17 73.22|Gwadar 25.12 62.33|Muzaffarabad 34.37 73.47|Sialkot 32.49 74.53|Kohat 33.58 71.44|Mardan 34.2 72.04|Chaman 30.92 66.45|Mastung 29.8 66.85|Sukkur 27.7 68.86|Jaffarabad 28.3 68.2
PK Asia/Karachi r: Punjab province 31 72.5|Sindh 26 68.5|Balochistan;Baluchistan 28.5 66|Khyber Pakhtunkhwa 34.9 71.9|North Waziristan 33 70|South Waziristan 32.3 69.8|Bajaur 34.8 71.5
IN Asia/Kolkata c: Mumbai;Bombay 19.08 72.88|Delhi 28.65 77.23|New Delhi 28.61 77.21|Bangalore;Bengaluru 12.97 77.59|Kolkata;Calcutta 22.57 88.36|Chennai;Madras 13.08 80.27|Hyderabad 17.39 78.49|Ahmedabad 23.02 72.57|Pune 18.52 73.86|Surat 21.17 72.83|Jaipur 26.91 75.79|Lucknow 26.85 80.95|Kanpur 26.45 80.33|Nagpur 21.15 79.09|Indore 22.72 75.86|Bhopal 23.26 77.41|Patna 25.59 85.14|Vadodara 22.31 73.18|Agra 27.18 78.01|Varanasi 25.32 82.97|Srinagar 34.08 74.8|Amritsar 31.63 74.87|Allahabad;Prayagraj 25.44 81.85|Ranchi 23.34 85.31|Guwahati 26.14 91.74|Chandigarh 30.73 76.78|Coimbatore 11.02 76.96|Kochi;Cochin 9.93 76.27|Visakhapatnam 17.69 83.22|Jammu 32.73 74.86|Imphal 24.82 93.94|Dehradun 30.32 78.03|Raipur 21.25 81.63|Bhubaneswar 20.3 85.82|Goa 15.49 73.83|Pulwama 33.87 74.9|Pathankot 32.27 75.65|Uri 34.08 74.04|Pahalgam 34.01 75.33|Gurgaon;Gurugram 28.46 77.03|Noida 28.54 77.39|Morbi 22.82 70.84|Hathras 27.6 78.05|Haridwar 29.95 78.16|Ayodhya 26.79 82.2|Madurai 9.93 78.12|Thiruvananthapuram 8.52 76.94|Dantewada 18.9 81.35|Sukma 18.39 81.66
IN Asia/Kolkata r: Kashmir 34 75|Jammu and Kashmir 33.8 75|Uttar Pradesh 27 80.8|Bihar 25.7 85.6|Maharashtra 19.5 76|Gujarat 22.7 71.6|Rajasthan 26.6 73.8|Punjab 30.9 75.4|Haryana 29.2 76.3|Kerala 10.4 76.4|Tamil Nadu 11 78.4|Karnataka 14.7 76.2|Andhra Pradesh 15.9 79.7|Telangana 17.9 79.3|Odisha;Orissa 20.5 84.4|West Bengal 23.8 87.9|Assam 26.3 92.8|Jharkhand 23.6 85.3|Chhattisgarh 21.3 82|Madhya Pradesh 23.5 78.5|Manipur 24.7 93.9|Uttarakhand 30.1 79.2|Himachal Pradesh 31.8 77.3|Nagaland 26.1 94.5|Meghalaya 25.5 91.3|Sikkim 27.5 88.5|Ladakh 34.2 77.6
BD Asia/Dhaka c: Dhaka 23.81 90.41|Chittagong;Chattogram 22.36 91.78|Khulna 22.82 89.55|Sylhet 24.9 91.87|Rajshahi 24.37 88.6|Cox's Bazar 21.43 92.01|Savar 23.86 90.27|Gazipur 24 90.42|Narayanganj 23.62 90.5
NP Asia/Kathmandu c: Kathmandu 27.72 85.32|Pokhara 28.21 83.99
LK Asia/Colombo c: Colombo 6.93 79.85|Kandy 7.29 80.63|Jaffna 9.66 80.02|Negombo 7.21 79.84|Batticaloa 7.72 81.7
MV Indian/Maldives c: Male 4.18 73.51
BT Asia/Thimphu c: Thimphu 27.47 89.64
CN Asia/Shanghai c: Beijing 39.9 116.41|Shanghai 31.23 121.47|Guangzhou 23.13 113.26|Shenzhen 22.54 114.06|Tianjin 39.08 117.2|Chongqing 29.56 106.55|Chengdu 30.57 104.07|Wuhan 30.59 114.31|Xian;Xi'an 34.34 108.94|Hangzhou 30.27 120.15|Nanjing 32.06 118.8|Shenyang 41.81 123.43|Harbin 45.8 126.53|Qingdao 36.07 120.38|Dalian 38.91 121.6|Jinan 36.65 117.12|Zhengzhou 34.75 113.63|Changsha 28.23 112.94|Kunming 25.04 102.71|Fuzhou 26.07 119.3|Xiamen 24.48 118.09|Suzhou 31.3 120.58|Ningbo 29.87 121.54|Nanning 22.82 108.37|Guiyang 26.65 106.63|Lanzhou 36.06 103.83|Hefei 31.82 117.23|Nanchang 28.68 115.86|Taiyuan 37.87 112.55|Changchun 43.82 125.32|Shijiazhuang 38.04 114.51|Zhuhai 22.27 113.58|Kashgar 39.47 75.99|Lhasa 29.65 91.1
CN Asia/Urumqi c: Urumqi 43.83 87.62
CN Asia/Shanghai r: Xinjiang 42 86|Tibet 31 88.5|Sichuan 30.6 102.7|Guangdong 23.4 113.4|Yunnan 25 101.5|Henan 33.9 113.5|Hubei 31 112.3|Hunan 27.6 111.9|Zhejiang 29 120|Jiangsu 33 119.8|Shandong 36.3 118.2|Fujian 26 118|Gansu 36 104|Hebei 38 115|Inner Mongolia 43.5 114
HK Asia/Hong_Kong c: Hong Kong 22.32 114.17|Kowloon 22.32 114.18
MO Asia/Macau c: Macau 22.2 113.55
TW Asia/Taipei c: Taipei 25.03 121.57|Kaohsiung 22.63 120.3|Taichung 24.15 120.67|Tainan 22.99 120.21|Hualien 23.98 121.6
JP Asia/Tokyo c: Tokyo 35.68 139.69|Osaka 34.69 135.5|Yokohama 35.44 139.64|Nagoya 35.18 136.91|Sapporo 43.06 141.35|Fukuoka 33.59 130.4|Kobe 34.69 135.2|Kyoto 35.01 135.77|Hiroshima 34.39 132.46|Sendai 38.27 140.87|Nagasaki 32.75 129.88|Kumamoto 32.8 130.71|Kawasaki 35.53 139.7|Nara 34.69 135.8|Niigata 37.92 139.04|Naha 26.21 127.68|Wajima 37.39 136.9
JP Asia/Tokyo r: Hokkaido 43.2 142.8|Okinawa 26.5 127.9|Fukushima 37.75 140.47|Kyushu 32.8 130.9|Honshu 36 138|Ishikawa 36.8 136.8|Noto 37.3 137
KR Asia/Seoul c: Seoul 37.57 126.98|Busan;Pusan 35.18 129.08|Incheon 37.46 126.71|Daegu 35.87 128.6|Daejeon 36.35 127.38|Gwangju 35.16 126.85|Ulsan 35.54 129.31|Suwon 37.26 127.03|Itaewon 37.53 126.99|Muan 34.99 126.48|Jeju 33.5 126.53
KP Asia/Pyongyang c: Pyongyang 39.04 125.76
MN Asia/Ulaanbaatar c: Ulaanbaatar;Ulan Bator 47.89 106.91
TH Asia/Bangkok c: Bangkok 13.76 100.5|Chiang Mai 18.79 98.99|Phuket 7.88 98.39|Pattaya 12.93 100.88|Hat Yai 7.01 100.47|Nakhon Ratchasima;Korat 14.97 102.1|Chiang Rai 19.91 99.84|Hua Hin 12.57 99.96|Nong Bua Lamphu 17.2 102.43
TH Asia/Bangkok r: Pattani 6.87 101.25|Yala 6.54 101.28|Narathiwat 6.43 101.82|Songkhla 7.2 100.6
VN Asia/Ho_Chi_Minh c: Hanoi 21.03 105.85|Ho Chi Minh City;Saigon 10.82 106.63|Da Nang 16.05 108.2|Haiphong 20.84 106.69|Hue 16.46 107.59
KH Asia/Phnom_Penh c: Phnom Penh 11.56 104.92|Siem Reap 13.36 103.86|Sihanoukville 10.61 103.53
LA Asia/Vientiane c: Vientiane 17.98 102.63
MM Asia/Yangon c: Yangon;Rangoon 16.87 96.2|Mandalay 21.96 96.09|Naypyidaw 19.76 96.08|Sittwe 20.15 92.9|Myawaddy 16.69 98.51
MM Asia/Yangon r: Rakhine 20 93.5|Shan State 21.5 98|Kachin 26 97.5|Sagaing 23.5 95.5|Karen State 17 97.8
MY Asia/Kuala_Lumpur c: Kuala Lumpur 3.14 101.69|Penang;George Town 5.41 100.33|Johor Bahru 1.49 103.74|Kota Kinabalu 5.98 116.07|Kuching 1.55 110.34|Putrajaya 2.93 101.69
MY Asia/Kuala_Lumpur r: Sabah 5.4 117|Sarawak 2.5 113.5|Selangor 3.3 101.4
SG Asia/Singapore c: Singapore 1.35 103.82
ID Asia/Jakarta c: Jakarta -6.21 106.85|Surabaya -7.26 112.75|Bandung -6.91 107.61|Medan 3.59 98.67|Semarang -6.97 110.42|Yogyakarta -7.8 110.36|Palembang -2.98 104.76|Padang -0.95 100.35|Banda Aceh 5.55 95.32|Malang -7.98 112.63|Bogor -6.6 106.8|Solo;Surakarta -7.57 110.83|Cianjur -6.82 107.14|Pekanbaru 0.51 101.45
ID Asia/Jakarta r: Java -7.3 110|Sumatra -0.6 101.3|Aceh 4.7 96.7|Sunda Strait -6.1 105.5
ID Asia/Makassar c: Makassar -5.15 119.43|Denpasar -8.65 115.22|Palu -0.9 119.87|Manado 1.49 124.84|Poso -1.39 120.75
ID Asia/Makassar r: Bali -8.4 115.2|Lombok -8.6 116.3|Sulawesi -2 121|Flores -8.6 121
ID Asia/Jayapura r: Papua -4 138
PH Asia/Manila c: Manila 14.6 120.98|Quezon City 14.68 121.04|Davao;Davao City 7.19 125.46|Cebu;Cebu City 10.32 123.89|Zamboanga 6.92 122.08|Cotabato 7.22 124.25|Marawi 8 124.29|Jolo 6.05 121|Tacloban 11.24 125|Baguio 16.4 120.6|General Santos 6.11 125.17|Iloilo 10.72 122.56|Cagayan de Oro 8.48 124.65
PH Asia/Manila r: Mindanao 7.5 124.7|Luzon 16 121|Sulu 6 121|Basilan 6.5 122|Leyte 10.9 124.9|Palawan 9.8 118.7
BN Asia/Brunei c: Bandar Seri Begawan 4.9 114.94
TL Asia/Dili c: Dili -8.56 125.57
AU Australia/Sydney c: Sydney -33.87 151.21|Canberra -35.28 149.13|Newcastle Australia -32.93 151.78|Wollongong -34.42 150.89|Bondi -33.89 151.27
AU Australia/Melbourne c: Melbourne -37.81 144.96|Geelong -38.15 144.36
AU Australia/Brisbane c: Brisbane -27.47 153.03|Gold Coast -28.02 153.4|Cairns -16.92 145.77|Townsville -19.26 146.82
AU Australia/Perth c: Perth -31.95 115.86
AU Australia/Adelaide c: Adelaide -34.93 138.6
AU Australia/Darwin c: Darwin -12.46 130.84|Alice Springs -23.7 133.88
AU Australia/Hobart c: Hobart -42.88 147.33
AU Australia/Sydney r: New South Wales -32 147
AU Australia/Melbourne r: Victoria -37 144.5
AU Australia/Brisbane r: Queensland -22 144
AU Australia/Perth r: Western Australia -26 122
AU Australia/Hobart r: Tasmania -42 146.6
NZ Pacific/Auckland c: Auckland -36.85 174.76|Wellington -41.29 174.78|Christchurch -43.53 172.64|Dunedin -45.87 170.5|Queenstown -45.03 168.66|Whakatane -37.95 176.99
PG Pacific/Port_Moresby c: Port Moresby -9.44 147.18|Lae -6.73 147
FJ Pacific/Fiji c: Suva -18.14 178.44
NC Pacific/Noumea c: Noumea -22.28 166.46
IR Asia/Tehran c: Tehran;Teheran 35.69 51.39|Mashhad 36.3 59.61|Isfahan;Esfahan 32.65 51.67|Shiraz 29.59 52.58|Tabriz 38.08 46.29|Qom 34.64 50.88|Ahvaz 31.32 48.67|Kerman 30.28 57.08|Zahedan 29.5 60.86|Bandar Abbas 27.18 56.27|Natanz 33.51 51.92|Chabahar 25.29 60.64|Kermanshah 34.31 47.07|Bushehr 28.97 50.84|Abadan 30.34 48.3
IR Asia/Tehran r: Khuzestan 31.4 49|Sistan and Baluchestan;Sistan-Baluchestan 28.5 60.5|Kurdistan 35.7 47
IQ Asia/Baghdad c: Baghdad 33.31 44.37|Basra 30.51 47.78|Mosul 36.34 43.13|Irbil;Erbil 36.19 44.01|Kirkuk 35.47 44.39|Najaf 32 44.34|Karbala;Kerbala 32.61 44.02|Sulaymaniyah;Sulaimaniya 35.56 45.43|Ramadi 33.42 43.3|Fallujah;Falluja 33.35 43.78|Samarra 34.2 43.87|Tikrit 34.6 43.68|Baquba;Baqubah 33.75 44.64|Tal Afar 36.38 42.45|Nasiriyah;Nasiriya 31.05 46.26|Hilla;Hillah 32.48 44.43|Sinjar 36.32 41.87|Hawija 35.32 43.77|Sadr City 33.39 44.46|Qaraqosh 36.27 43.38
IQ Asia/Baghdad r: Anbar 33 42|Diyala 33.9 45|Nineveh 36.2 42.5|Salahuddin 34.5 43.6
SY Asia/Damascus c: Damascus 33.51 36.28|Aleppo 36.2 37.16|Homs 34.73 36.71|Hama 35.13 36.75|Idlib 35.93 36.63|Raqqa 35.95 39.01|Deir ez-Zor;Deir al-Zor;Deir Ezzor 35.34 40.14|Latakia 35.52 35.79|Daraa;Deraa 32.62 36.1|Palmyra 34.56 38.27|Kobani;Kobane 36.89 38.35|Qamishli 37.05 41.22|Hasakah;Hasaka 36.5 40.75|Manbij 36.53 37.95|Afrin 36.51 36.87|Douma 33.57 36.4|Tartus 34.89 35.89|Khan Sheikhoun 35.44 36.65|Sweida;Suwayda 32.71 36.57
SY Asia/Damascus r: Eastern Ghouta;Ghouta 33.5 36.4
LB Asia/Beirut c: Beirut 33.89 35.5|Tripoli Lebanon 34.44 35.85|Sidon 33.56 35.37|Tyre 33.27 35.2|Baalbek 34.01 36.21
JO Asia/Amman c: Amman 31.95 35.93|Zarqa 32.07 36.09|Irbid 32.56 35.85|Karak 31.18 35.7|Aqaba 29.53 35.01
IL Asia/Jerusalem c: Jerusalem 31.77 35.21|Tel Aviv 32.09 34.78|Haifa 32.79 34.99|Beersheba 31.25 34.79|Ashkelon 31.67 34.57|Ashdod 31.8 34.65|Sderot 31.52 34.6|Netanya 32.33 34.86|Eilat 29.56 34.95|Nazareth 32.7 35.3|Kiryat Shmona 33.21 35.57|Majdal Shams 33.27 35.77
IL Asia/Jerusalem r: Golan Heights 33 35.75
PS Asia/Gaza c: Gaza City 31.52 34.45|Rafah 31.3 34.25|Khan Younis;Khan Yunis 31.35 34.31|Jabalia;Jabaliya 31.53 34.48|Deir al-Balah 31.42 34.35
PS Asia/Gaza r: Gaza;Gaza Strip 31.4 34.4
PS Asia/Hebron c: Ramallah 31.9 35.2|Hebron 31.53 35.1|Nablus 32.22 35.25|Jenin 32.46 35.3|Bethlehem 31.7 35.2|Jericho 31.86 35.46|Tulkarm 32.31 35.03
PS Asia/Hebron r: West Bank 32 35.3
SA Asia/Riyadh c: Riyadh 24.71 46.68|Jeddah;Jidda 21.49 39.19|Mecca;Makkah 21.39 39.86|Medina 24.47 39.61|Dammam 26.42 50.09|Qatif 26.57 50|Najran 17.57 44.23|Mina 21.41 39.89|Abha 18.22 42.5
YE Asia/Aden c: Sanaa;Sana'a 15.37 44.19|Aden 12.79 45.02|Taiz;Taez 13.58 44.02|Hodeidah;Hodeida;Hudaydah 14.8 42.95|Mukalla 14.54 49.12|Marib 15.46 45.33|Saada 16.94 43.76
OM Asia/Muscat c: Muscat 23.59 58.41|Salalah 17.02 54.09
AE Asia/Dubai c: Dubai 25.2 55.27|Abu Dhabi 24.45 54.38|Sharjah 25.35 55.42|Fujairah 25.13 56.33
QA Asia/Qatar c: Doha 25.29 51.53
BH Asia/Bahrain c: Manama 26.23 50.59
KW Asia/Kuwait c: Kuwait City 29.38 47.98
EG Africa/Cairo c: Cairo 30.04 31.24|Alexandria 31.2 29.92|Giza 30.01 31.21|Port Said 31.26 32.28|Suez 29.97 32.55|Luxor 25.69 32.64|Aswan 24.09 32.9|Tanta 30.79 31|Minya 28.09 30.76|El-Arish;Arish;Al-Arish 31.13 33.8|Sharm el-Sheikh;Sharm el Sheikh 27.92 34.33|Hurghada 27.26 33.81|Ismailia 30.6 32.27|Bir al-Abed 31.02 33.01
EG Africa/Cairo r: Sinai;Sinai Peninsula 29.5 33.8|North Sinai 30.6 33.6
LY Africa/Tripoli c: Tripoli 32.89 13.19|Benghazi 32.12 20.07|Misrata 32.38 15.09|Sirte 31.21 16.59|Derna 32.77 22.64|Tobruk 32.08 23.96|Sabha 27.04 14.43|Zawiya 32.76 12.73
TN Africa/Tunis c: Tunis 36.81 10.18|Sousse 35.83 10.64|Sfax 34.74 10.76|Ben Guerdane;Ben Gardane 33.14 11.22|Kasserine 35.17 8.83
DZ Africa/Algiers c: Algiers 36.75 3.06|Oran 35.7 -0.63|Constantine 36.37 6.61|In Amenas 28.04 9.55
MA Africa/Casablanca c: Casablanca 33.57 -7.59|Rabat 34.02 -6.84|Marrakesh;Marrakech 31.63 -8|Fez 34.03 -5|Tangier 35.77 -5.8|Agadir 30.43 -9.6
MR Africa/Nouakchott c: Nouakchott 18.08 -15.98
ML Africa/Bamako c: Bamako 12.64 -8|Timbuktu 16.77 -3.01|Gao 16.27 -0.04|Kidal 18.44 1.41|Mopti 14.48 -4.18|Menaka 15.92 2.4
BF Africa/Ouagadougou c: Ouagadougou 12.37 -1.52|Bobo-Dioulasso 11.18 -4.3|Djibo 14.1 -1.63|Solhan 13.23 0.7
NE Africa/Niamey c: Niamey 13.51 2.11|Agadez 16.97 7.99|Diffa 13.32 12.61|Maradi 13.5 7.1
TD Africa/Ndjamena c: N'Djamena 12.13 15.06
SN Africa/Dakar c: Dakar 14.72 -17.47
GM Africa/Banjul c: Banjul 13.45 -16.58
GN Africa/Conakry c: Conakry 9.64 -13.58|Nzerekore 7.76 -8.82
GW Africa/Bissau c: Bissau 11.88 -15.6
SL Africa/Freetown c: Freetown 8.48 -13.23
LR Africa/Monrovia c: Monrovia 6.3 -10.8
CI Africa/Abidjan c: Abidjan 5.36 -4.01|Grand-Bassam 5.21 -3.74|Yamoussoukro 6.83 -5.29
GH Africa/Accra c: Accra 5.6 -0.19|Kumasi 6.69 -1.62
TG Africa/Lome c: Lome 6.13 1.22
BJ Africa/Porto-Novo c: Cotonou 6.37 2.39|Porto-Novo 6.5 2.63
NG Africa/Lagos c: Lagos 6.52 3.38|Abuja 9.08 7.4|Kano 12 8.52|Ibadan 7.38 3.95|Kaduna 10.52 7.44|Port Harcourt 4.82 7.05|Benin City 6.34 5.63|Maiduguri 11.83 13.15|Jos 9.9 8.86|Yola 9.21 12.48|Damaturu 11.75 11.96|Potiskum 11.71 11.08|Chibok 10.87 12.85|Mubi 10.27 13.26|Gombe 10.29 11.17|Bauchi 10.31 9.84|Makurdi 7.73 8.54|Dapchi 12.5 11.5|Owo 7.2 5.59|Gwoza 11.08 13.69|Baga 13.12 13.83|Bama 11.52 13.69|Sokoto 13.06 5.24|Enugu 6.44 7.5|Zaria 11.11 7.72
NG Africa/Lagos r: Borno 11.9 13|Yobe 12.3 11.5|Adamawa 9.3 12.4|Plateau State 9.2 9.5|Benue 7.3 8.7|Zamfara 12.1 6.2|Katsina 12.5 7.5|Niger State 9.9 5.6
CM Africa/Douala c: Yaounde 3.85 11.5|Douala 4.05 9.77|Maroua 10.59 14.32|Bamenda 5.96 10.15
CF Africa/Bangui c: Bangui 4.39 18.56
GA Africa/Libreville c: Libreville 0.42 9.47
CG Africa/Brazzaville c: Brazzaville -4.26 15.24|Pointe-Noire -4.78 11.86
CD Africa/Kinshasa c: Kinshasa -4.44 15.27
CD Africa/Lubumbashi c: Goma -1.66 29.22|Lubumbashi -11.66 27.48|Bukavu -2.51 28.86|Beni 0.49 29.47|Kisangani 0.52 25.2|Bunia 1.57 30.25|Butembo 0.14 29.29|Mbuji-Mayi -6.14 23.59
CD Africa/Lubumbashi r: North Kivu -0.8 29|South Kivu -3 28.3|Ituri 1.6 29.9
AO Africa/Luanda c: Luanda -8.84 13.23
ZM Africa/Lusaka c: Lusaka -15.39 28.32
ZW Africa/Harare c: Harare -17.83 31.05|Bulawayo -20.15 28.58
MZ Africa/Maputo c: Maputo -25.97 32.57|Beira -19.84 34.84|Pemba -12.97 40.52|Palma Mozambique -10.77 40.47|Nampula -15.12 39.27
MZ Africa/Maputo r: Cabo Delgado -12.3 39.5
MW Africa/Blantyre c: Lilongwe -13.96 33.79|Blantyre -15.79 35
ZA Africa/Johannesburg c: Johannesburg -26.2 28.05|Cape Town -33.92 18.42|Durban -29.86 31.02|Pretoria -25.75 28.19|Port Elizabeth;Gqeberha -33.96 25.6|Bloemfontein -29.12 26.22|Soweto -26.27 27.86|Marikana -25.7 27.48|East London -33.02 27.91|Pietermaritzburg -29.6 30.38
ZA Africa/Johannesburg r: KwaZulu-Natal -28.6 30.8|Gauteng -26.1 28.2|Eastern Cape -32 26.5|Western Cape -33.2 21.5|Limpopo -23.7 29.4
NA Africa/Windhoek c: Windhoek -22.56 17.08
BW Africa/Gaborone c: Gaborone -24.65 25.91
SZ Africa/Mbabane c: Mbabane -26.31 31.14
LS Africa/Maseru c: Maseru -29.31 27.48
MG Indian/Antananarivo c: Antananarivo -18.88 47.51
MU Indian/Mauritius c: Port Louis -20.16 57.5
KE Africa/Nairobi c: Nairobi -1.29 36.82|Mombasa -4.04 39.67|Kisumu -0.1 34.76|Garissa -0.45 39.65|Eldoret 0.51 35.27|Nakuru -0.3 36.08|Mandera 3.94 41.86|Lamu -2.27 40.9|Mpeketoni -2.39 40.7|Wajir 1.75 40.06
TZ Africa/Dar_es_Salaam c: Dar es Salaam -6.79 39.21|Dodoma -6.16 35.75|Arusha -3.39 36.68|Mwanza -2.52 32.9|Bukoba -1.33 31.81
TZ Africa/Dar_es_Salaam r: Zanzibar -6.16 39.19
UG Africa/Kampala c: Kampala 0.35 32.58|Entebbe 0.05 32.46|Gulu 2.77 32.3|Kasese 0.18 30.08|Mpondwe 0.04 29.72
RW Africa/Kigali c: Kigali -1.94 30.06
BI Africa/Bujumbura c: Bujumbura -3.38 29.36|Gitega -3.43 29.92
ET Africa/Addis_Ababa c: Addis Ababa 9.03 38.74|Mekelle;Mekele 13.5 39.47|Gondar 12.6 37.47|Dire Dawa 9.6 41.86|Bahir Dar 11.6 37.39
ET Africa/Addis_Ababa r: Tigray 13.8 38.5|Amhara 11.4 38|Oromia 8 39|Afar 11.8 41
ER Africa/Asmara c: Asmara 15.32 38.93
DJ Africa/Djibouti c: Djibouti City 11.59 43.15
SO Africa/Mogadishu c: Mogadishu 2.05 45.32|Hargeisa 9.56 44.06|Kismayo;Kismayu -0.36 42.55|Baidoa 3.11 43.65|Beledweyne 4.74 45.2|Bosaso 11.28 49.18|Afgoye 2.14 45.12|Galkayo 6.77 47.43
SO Africa/Mogadishu r: Puntland 8.4 49|Somaliland 9.7 45.5
SD Africa/Khartoum c: Khartoum 15.5 32.56|Omdurman 15.65 32.48|Port Sudan 19.62 37.22|El Fasher;El-Fasher;Al-Fashir 13.63 25.35|Nyala 12.05 24.88|El Geneina 13.45 22.45|El Obeid 13.18 30.22
SD Africa/Khartoum r: Darfur 13 24.5|South Kordofan 11.2 29.5
SS Africa/Juba c: Juba 4.86 31.58|Bor 6.21 31.56|Malakal 9.53 31.66|Bentiu 9.23 29.83
US America/New_York c: New York;New York City;NYC 40.71 -74.01|Washington;Washington DC;Washington D.C. 38.9 -77.04|Boston 42.36 -71.06|Philadelphia 39.95 -75.17|Miami 25.76 -80.19|Atlanta 33.75 -84.39|Detroit 42.33 -83.05|Baltimore 39.29 -76.61|Pittsburgh 40.44 -80|Cleveland 41.5 -81.69|Charlotte 35.23 -80.84|Orlando 28.54 -81.38|Tampa 27.95 -82.46|Jacksonville 30.33 -81.66|Columbus 39.96 -83|Cincinnati 39.1 -84.51|Indianapolis 39.77 -86.16|Buffalo 42.89 -78.88|Newark 40.74 -74.17|Charleston 32.78 -79.93|Raleigh 35.78 -78.64|Richmond 37.54 -77.44|Charlottesville 38.03 -78.48|Virginia Beach 36.85 -75.98|Blacksburg 37.23 -80.41|Newtown 41.41 -73.3|Parkland 26.31 -80.24|Fort Lauderdale 26.12 -80.14|San Bernardino 34.11 -117.29|Annapolis 38.98 -76.49|Providence 41.82 -71.41|Hartford 41.76 -72.68|Louisville 38.25 -85.76|Knoxville 35.96 -83.92|Dayton 39.76 -84.19|Toledo 41.65 -83.54|Flint 43.01 -83.69|Rochester 43.16 -77.61|Albany 42.65 -73.76|Savannah 32.08 -81.09|Tallahassee 30.44 -84.28|Lewiston 44.1 -70.21|Brooklyn 40.68 -73.94|Manhattan 40.78 -73.97|Queens 40.73 -73.79|Bronx;The Bronx 40.84 -73.87|Wilmington 39.74 -75.55|Surfside 25.88 -80.13|East Palestine 40.83 -80.54|Norfolk 36.85 -76.29|Harrisburg 40.27 -76.88|Jersey City 40.73 -74.08|Uniontown 39.9 -79.72
US America/Chicago c: Chicago 41.88 -87.63|Houston 29.76 -95.37|Dallas 32.78 -96.8|San Antonio 29.42 -98.49|Austin 30.27 -97.74|New Orleans 29.95 -90.07|Minneapolis 44.98 -93.27|St Louis;St. Louis;Saint Louis 38.63 -90.2|Kansas City 39.1 -94.58|Memphis 35.15 -90.05|Nashville 36.16 -86.78|Milwaukee 43.04 -87.91|Oklahoma City 35.47 -97.52|Tulsa 36.15 -95.99|Omaha 41.26 -95.93|Birmingham Alabama 33.52 -86.8|Baton Rouge 30.45 -91.15|Ferguson 38.74 -90.31|Fort Worth 32.76 -97.33|Little Rock 34.75 -92.29|Des Moines 41.59 -93.62|Madison 43.07 -89.4|Sutherland Springs 29.27 -98.06|Uvalde 29.21 -99.79|Santa Fe Texas 29.38 -95.11|Kenosha 42.58 -87.82|Joplin 37.08 -94.51|Wichita 37.69 -97.34|Fargo 46.88 -96.79|Jackson 32.3 -90.18|Mobile Alabama 30.69 -88.04|Montgomery Alabama 32.37 -86.3|Corpus Christi 27.8 -97.4|St Paul;St. Paul 44.95 -93.09|Waco 31.55 -97.15|Fort Hood 31.13 -97.78|Killeen 31.12 -97.73|Galveston 29.3 -94.8|Highland Park Illinois 42.18 -87.8|Waukesha 43.01 -88.23
US America/Denver c: Denver 39.74 -104.99|Salt Lake City 40.76 -111.89|Albuquerque 35.08 -106.65|El Paso 31.76 -106.49|Aurora 39.73 -104.83|Boulder 40.01 -105.27|Colorado Springs 38.83 -104.82|Boise 43.62 -116.2|Santa Fe 35.69 -105.94|Littleton 39.61 -105.02
US America/Phoenix c: Phoenix 33.45 -112.07|Tucson 32.22 -110.97|Scottsdale 33.49 -111.93
US America/Los_Angeles c: Los Angeles;LA;L.A. 34.05 -118.24|San Francisco 37.77 -122.42|San Diego 32.72 -117.16|Seattle 47.61 -122.33|Portland 45.52 -122.68|Las Vegas 36.17 -115.14|Sacramento 38.58 -121.49|San Jose California 37.34 -121.89|Oakland 37.8 -122.27|Fresno 36.74 -119.79|Reno 39.53 -119.81|Spokane 47.66 -117.43|Long Beach 33.77 -118.19|Santa Barbara 34.42 -119.7|Isla Vista 34.41 -119.86|Thousand Oaks 34.17 -118.84|Gilroy 37.01 -121.57|Monterey Park 34.06 -118.13|Half Moon Bay 37.46 -122.43|Anaheim 33.84 -117.91|Bakersfield 35.37 -119.02|Eugene 44.05 -123.09|Roseburg 43.22 -123.34|Santa Cruz 36.97 -122.03|Berkeley 37.87 -122.27|Malibu 34.03 -118.78|Calabasas 34.14 -118.66|Stockton 37.96 -121.29
US America/Anchorage c: Anchorage 61.22 -149.9|Juneau 58.3 -134.42|Fairbanks 64.84 -147.72
US Pacific/Honolulu c: Honolulu 21.31 -157.86|Lahaina 20.87 -156.68
US America/New_York r: Florida 28.1 -81.6|Virginia 37.5 -78.8|Pennsylvania 40.9 -77.8|Ohio 40.3 -82.8|Michigan 44.3 -85.4|North Carolina 35.6 -79.4|South Carolina 33.9 -80.9|Maryland 39 -76.7|New Jersey 40.2 -74.7|Massachusetts 42.3 -71.8|Connecticut 41.6 -72.7|Maine 45.3 -69.2|Vermont 44 -72.7|New Hampshire 43.7 -71.6|Rhode Island 41.7 -71.6|Georgia USA 32.7 -83.4|Delaware 39 -75.5|West Virginia 38.6 -80.6|Kentucky 37.5 -85.3|Indiana 39.9 -86.3|New York state;New York State 42.9 -75.5|Long Island 40.8 -73.2
US America/Chicago r: Texas 31.5 -99.3|Illinois 40 -89.2|Louisiana 31 -92|Tennessee 35.9 -86.4|Alabama 32.8 -86.8|Mississippi 32.7 -89.7|Arkansas 34.9 -92.4|Missouri 38.4 -92.5|Iowa 42 -93.5|Minnesota 46.3 -94.3|Wisconsin 44.6 -89.9|Kansas 38.5 -98.4|Oklahoma 35.6 -97.5|Nebraska 41.5 -99.8|South Dakota 44.4 -100.2|North Dakota 47.5 -100.5
US America/Denver r: Colorado 39 -105.5|New Mexico 34.4 -106.1|Utah 39.3 -111.7|Wyoming 43 -107.6|Montana 47 -109.6|Idaho 44.4 -114.6
US America/Phoenix r: Arizona 34.3 -111.7
US America/Los_Angeles r: California 37.2 -119.5|Nevada 39.3 -116.6|Oregon 43.9 -120.6|Washington state;Washington State 47.4 -120.4
US America/Anchorage r: Alaska 64.2 -152.5
US Pacific/Honolulu r: Hawaii 20.8 -156.3|Maui 20.8 -156.3
PR America/Puerto_Rico c: San Juan 18.47 -66.11
CA America/Toronto c: Toronto 43.65 -79.38|Montreal 45.5 -73.57|Ottawa 45.42 -75.7|Quebec City 46.81 -71.21|Lac-Mégantic 45.58 -70.88
CA America/Vancouver c: Vancouver 49.28 -123.12|Lytton 50.23 -121.58
CA America/Edmonton c: Calgary 51.05 -114.07|Edmonton 53.55 -113.49|Fort McMurray 56.73 -111.38|Jasper 52.87 -118.08
CA America/Winnipeg c: Winnipeg 49.9 -97.14
CA America/Regina c: Regina 50.45 -104.62|Saskatoon 52.13 -106.67|Humboldt 52.2 -105.12
CA America/Halifax c: Halifax 44.65 -63.57|Moncton 46.09 -64.77|Fredericton 45.96 -66.64|Portapique 45.4 -63.7
CA America/Toronto r: Ontario 50 -85|Quebec 53 -72
CA America/Vancouver r: British Columbia 54 -125
CA America/Edmonton r: Alberta 55 -115
CA America/Halifax r: Nova Scotia 45 -63
MX America/Mexico_City c: Mexico City 19.43 -99.13|Guadalajara 20.67 -103.35|Puebla 19.04 -98.21|Acapulco 16.85 -99.82|Veracruz 19.17 -96.13|Oaxaca 17.07 -96.73|Leon 21.12 -101.68|Morelia 19.7 -101.18|Toluca 19.29 -99.66|Iguala 18.34 -99.54|Chilpancingo 17.55 -99.5|Tultepec 19.68 -99.13|Celaya 20.52 -100.81|San Fernando Tamaulipas 24.85 -98.16|Cuernavaca 18.92 -99.23
MX America/Monterrey c: Monterrey 25.69 -100.32|Saltillo 25.42 -101|Matamoros 25.87 -97.5|Reynosa 26.09 -98.28|Nuevo Laredo 27.48 -99.51
MX America/Mazatlan c: Culiacan 24.81 -107.39|Mazatlan 23.25 -106.41
MX America/Tijuana c: Tijuana 32.51 -117.04|Mexicali 32.62 -115.45
MX America/Ciudad_Juarez c: Ciudad Juarez;Ciudad Juárez 31.69 -106.42
MX America/Cancun c: Cancun 21.16 -86.85|Playa del Carmen 20.63 -87.07
MX America/Mexico_City r: Guerrero 17.6 -99.9|Michoacan 19.2 -101.9|Jalisco 20.6 -103.6|Guanajuato 20.9 -101|Chiapas 16.5 -92.5|Hidalgo 20.5 -98.9
MX America/Mazatlan r: Sinaloa 25 -107.5
MX America/Monterrey r: Tamaulipas 24.3 -98.6
MX America/Hermosillo r: Sonora 29.6 -110.5
GT America/Guatemala c: Guatemala City 14.63 -90.51
BZ America/Belize c: Belize City 17.5 -88.2
SV America/El_Salvador c: San Salvador 13.69 -89.22
HN America/Tegucigalpa c: Tegucigalpa 14.07 -87.19|San Pedro Sula 15.5 -88.03
NI America/Managua c: Managua 12.11 -86.24
CR America/Costa_Rica c: San Jose 9.93 -84.08|Liberia Costa Rica 10.63 -85.44|Alajuela 10.02 -84.21|Puntarenas 9.98 -84.84|Limon 9.99 -83.03|Heredia 10 -84.12
CR America/Costa_Rica r: Guanacaste 10.5 -85.4
PA America/Panama c: Panama City 8.98 -79.52
CU America/Havana c: Havana 23.11 -82.37|Santiago de Cuba 20.02 -75.82|Guantanamo Bay 19.93 -75.15
HT America/Port-au-Prince c: Port-au-Prince 18.54 -72.34|Cap-Haitien 19.76 -72.2|Les Cayes 18.19 -73.75
DO America/Santo_Domingo c: Santo Domingo 18.49 -69.93|Punta Cana 18.58 -68.4
JM America/Jamaica c: Kingston 17.97 -76.79|Montego Bay 18.47 -77.92
BS America/Nassau c: Nassau 25.05 -77.35
TT America/Port_of_Spain c: Port of Spain 10.65 -61.5
CO America/Bogota c: Bogota;Bogotá 4.71 -74.07|Medellin 6.25 -75.56|Cali 3.45 -76.53|Barranquilla 10.97 -74.78|Cartagena 10.39 -75.51|Cucuta 7.89 -72.5|Bucaramanga 7.12 -73.12|Mocoa 1.15 -76.65|Buenaventura 3.88 -77.03|Pasto 1.21 -77.28|Tumaco 1.8 -78.8
CO America/Bogota r: Antioquia 6.6 -75.6|Cauca 2.4 -76.8|Arauca 6.9 -71|Choco 5.7 -76.7|Norte de Santander 8 -73
VE America/Caracas c: Caracas 10.49 -66.88|Maracaibo 10.65 -71.64|Valencia Venezuela 10.16 -68|Barquisimeto 10.07 -69.35
EC America/Guayaquil c: Quito -0.18 -78.47|Guayaquil -2.19 -79.89|Cuenca -2.9 -79|Esmeraldas 0.97 -79.65|Manta -0.95 -80.73|Pedernales 0.07 -80.05
PE America/Lima c: Lima -12.05 -77.04|Arequipa -16.41 -71.54|Cusco;Cuzco -13.53 -71.97|Trujillo -8.11 -79.03|Ayacucho -13.16 -74.22|Juliaca -15.5 -70.13
BO America/La_Paz c: La Paz -16.5 -68.15|Santa Cruz de la Sierra -17.79 -63.18|Cochabamba -17.39 -66.16|Sucre -19.02 -65.26|El Alto -16.5 -68.19
CL America/Santiago c: Santiago -33.45 -70.67|Valparaiso -33.05 -71.62|Concepcion -36.83 -73.05|Antofagasta -23.65 -70.4|Iquique -20.21 -70.15
AR America/Argentina/Buenos_Aires c: Buenos Aires -34.6 -58.38|Cordoba -31.42 -64.18|Rosario -32.95 -60.64|Mendoza -32.89 -68.84|Mar del Plata -38 -57.56|La Plata -34.92 -57.95|Bariloche -41.13 -71.31|Ushuaia -54.8 -68.3
UY America/Montevideo c: Montevideo -34.9 -56.16
PY America/Asuncion c: Asuncion -25.26 -57.58|Ciudad del Este -25.51 -54.61
BR America/Sao_Paulo c: Sao Paulo;São Paulo -23.55 -46.63|Rio de Janeiro;Rio -22.91 -43.17|Brasilia -15.79 -47.88|Belo Horizonte -19.92 -43.94|Curitiba -25.43 -49.27|Porto Alegre -30.03 -51.23|Campinas -22.91 -47.06|Goiania -16.69 -49.26|Vitoria -20.32 -40.34|Florianopolis -27.6 -48.55|Santa Maria -29.68 -53.81|Brumadinho -20.14 -44.2|Mariana -20.38 -43.42|Petropolis -22.51 -43.18|Suzano -23.54 -46.31|Santos -23.96 -46.33
BR America/Bahia c: Salvador -12.97 -38.5
BR America/Recife c: Recife -8.05 -34.9|Fortaleza -3.73 -38.53|Natal -5.79 -35.21
BR America/Manaus c: Manaus -3.12 -60.02
BR America/Belem c: Belem -1.46 -48.5
BR America/Sao_Paulo r: Minas Gerais -18.5 -44.5|Rio Grande do Sul -29.8 -53.3
GY America/Guyana c: Georgetown 6.8 -58.16
SR America/Paramaribo c: Paramaribo 5.87 -55.17
`

/** Nouns for what a place is: "High Street", "the harbour", "Lombok island". */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  `street square boulevard avenue road lane bridge tunnel airport airfield airbase airstrip station harbour harbor port pier dock
   market marketplace bazaar mall supermarket shop store restaurant cafe bar pub club nightclub hotel resort hostel theatre theater
   cinema stadium arena school college university campus kindergarten hospital clinic church cathedral mosque temple synagogue
   shrine monastery prison jail barracks base camp checkpoint embassy consulate courthouse court palace parliament ministry
   province district region state county city town village suburb neighbourhood neighborhood quarter municipality governorate
   prefecture department territory peninsula river lake sea bay gulf strait channel canal coast beach shore island islands isle
   mountain mountains mount hill valley forest desert park garden plaza promenade motorway highway freeway interstate expressway
   railway terminal platform building tower block apartment house home office factory plant mine refinery warehouse depot border
   crossing capital downtown outskirts centre center area site farm ranch estate compound creek glacier volcano reserve`.split(
    /\s+/,
  ),
)
