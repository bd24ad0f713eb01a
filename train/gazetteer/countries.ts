/**
 * A point inside each country, `code latitude longitude`: the middle of it as the World Factbook (public domain) and GeoNames (CC BY 4.0) give
 * it, in degrees. Where the two differ, that of GeoNames.
 */
export const COUNTRY_POINTS = `
AD 42.55 1.58|AE 23.75 54.5|AF 33 66|AG 17.05 -61.8|AI 18.22 -63.05|AL 41 20|AM 40.25 45|AO -12.5 18.5|AQ -78 21|AR -34 -64|AS -14.33 -170
AT 47.33 13.33|AU -25 135|AW 12.5 -69.97|AX 60.2 20|AZ 40.5 47.5|BA 44.25 17.83|BB 13.17 -59.53|BD 24 90|BE 50.83 4|BF 12.5 -1.67
BG 42.67 25.25|BH 26.03 50.5|BI -3.5 30|BJ 9.5 2.25|BL 17.9 -62.83|BM 32.33 -64.75|BN 4.5 114.67|BO -17 -65|BR -10 -55|BS 24 -76
BT 27.5 90.5|BW -22 24|BY 53 28|BZ 17.25 -88.75|CA 60.11 -113.64|CC -12 96.83|CD 0 25|CF 7 21|CG -1 15.5|CH 47 8|CI 8 -5.5|CK -16.08 -161.58
CL -30 -71|CM 6 12.5|CN 35 105|CO 4 -73.25|CR 10 -84|CU 22 -79.5|CV 16 -24|CW 12.17 -69|CX -10.5 105.67|CY 35 33|CZ 49.75 15
DE 51.5 10.5|DJ 11.83 42.5|DK 56 10|DM 15.5 -61.33|DO 19 -70.67|DZ 28 3|EC -1.25 -78.25|EE 59 26|EG 27 30|EH 25 -13.5|ER 15 39|ES 40 -4
ET 8 38|FI 64 26|FJ -18 178|FK -51.75 -59.17|FM 5 152|FO 62 -7|FR 46 2|GA -1 11.75|GB 54.76 -2.7|GD 12.12 -61.67|GE 42 43.5|GF 4 -53
GG 49.58 -2.33|GH 8.1 -1.2|GI 36.13 -5.35|GL 72 -40|GM 13.5 -15.5|GN 10.83 -10.67|GP 16.25 -61.58|GQ 1.7 10.5|GR 39 22|GT 15.5 -90.25
GU 13.48 144.82|GW 12 -15|GY 5 -59|HK 22.25 114.17|HN 15 -86.5|HR 45.17 15.5|HT 19 -72.42|HU 47 20|ID -5 120|IE 53 -8|IL 31.5 34.75
IM 54.25 -4.5|IN 22 79|IO -6 72|IQ 33 44|IR 32 53|IS 65 -18|IT 42.83 12.83|JE 49.22 -2.12|JM 18.17 -77.4|JO 31 36|JP 35.69 139.75|KE 1 38
KG 41.5 75|KH 13 105|KI 1.42 173|KM -12.17 44.25|KN 17.33 -62.75|KP 40 127|KR 36.5 127.75|KW 29.5 47.75|KY 19.5 -80.67|KZ 48 68|LA 18 105
LB 33.83 35.83|LC 13.88 -60.97|LI 47.16 9.53|LK 7.75 80.75|LR 6.5 -9.5|LS -29.5 28.25|LT 56 24|LU 49.75 6.17|LV 57 25|LY 28 17|MA 32 -6
MC 43.73 7.42|MD 47 29|ME 42.75 19.25|MF 18.08 -63.05|MG -20 47|MH 10 167|MK 41.67 21.75|ML 18 -2|MM 21.5 97|MN 46 105|MO 22.16 113.55
MP 16 146|MQ 14.67 -61|MR 20.25 -10.5|MS 16.75 -62.2|MT 35.92 14.43|MU -20.3 57.58|MV 3.2 73|MW -13.5 34|MX 23 -102|MY 2.5 112.5
MZ -18.25 35|NA -22 17|NC -21.5 165.5|NE 18 9|NF -29.03 167.95|NG 10 8|NI 13 -85|NL 52.25 5.75|NO 62 10|NP 28 84|NR -0.52 166.93
NU -19.03 -169.87|NZ -42 174|OM 21 57|PA 9 -80|PE -10 -75.25|PF -15 -140|PG -6 147|PH 13 122|PK 30 70|PL 52 20|PM 46.83 -56.33|PN -25.07 -130.1
PR 18.25 -66.5|PS 31.92 35.2|PT 39.5 -8|PW 7.5 134.5|PY -23.33 -58|QA 25.5 51.25|RE -21.1 55.6|RO 46 25|RS 44.82 20.46|RU 60 100|RW -2 30
SA 25 45|SB -8 159|SC -4.58 55.67|SD 16 30|SE 62 15|SG 1.37 103.8|SH -15.95 -5.7|SI 46.08 15|SJ 78 20|SK 48.67 19.5|SL 8.5 -11.5
SM 43.94 12.46|SN 14.5 -14.25|SO 6 48|SR 4 -56|SS 7.5 30|ST 1 7|SV 13.83 -88.92|SX 18.04 -63.07|SY 35 38|SZ -26.5 31.5|TC 21.73 -71.58
TD 15 19|TG 8 1.17|TH 15.5 101|TJ 39 71|TK -9 -172|TL -8.83 125.75|TM 40 60|TN 34 9|TO -20 -175|TR 39 35|TT 11 -61|TV -8 178|TW 24 121
TZ -6 35|UA 49 32|UG 1.25 32.5|US 39.76 -98.5|UY -33 -56|UZ 41.71 63.85|VA 41.9 12.45|VC 13.08 -61.2|VE 8 -66|VG 18.5 -64.5|VI 18 -64.83
VN 16.17 107.83|VU -16 167|WF -13.3 -176.2|WS -13.8 -172.18|XK 42.58 21|YE 15.5 47.5|YT -12.83 45.17|ZA -29 24|ZM -14.33 28.5|ZW -19 29.75
`

/** Other names of countries, beside those of src/text/nations-list.ts. `code name;name`. */
export const COUNTRY_NAMES = `
US U.S.A.;America;the States|GB U.K.;Britain;Great Britain|AE U.A.E.;Emirates|CD D.R.C.;DR Congo|KP D.P.R.K.|KR Republic of Korea;Korea|PS Palestine;Palestinian Territories;Palestinian Authority
VA Vatican;Holy See;Vatican City|TT Trinidad|KN St. Kitts|ZA S. Africa|TL East Timor|MM Burma|CI Cote d'Ivoire;Ivory Coast|CZ Czech Republic;Czechia|SZ Swaziland;Eswatini|MK Macedonia|CV Cape Verde
RU Soviet Union;U.S.S.R.;Russian Federation|SA K.S.A.;Saudi|CN PRC;People's Republic of China|FR French Republic|NL Holland|SY Syrian Arab Republic
`

/** Points of first-level regions whose towns lie far from their middle: `country.name latitude longitude`, from general knowledge. */
export const REGION_POINTS = `
CA.Ontario 49.25 -84.5|CA.Quebec 52 -72|CA.British Columbia 54 -125|CA.Alberta 55 -115|CA.Saskatchewan 54 -106|CA.Manitoba 55 -97
CA.Newfoundland and Labrador 53 -60|CA.New Brunswick 46.5 -66.75|CA.Nova Scotia 45 -63|CA.Prince Edward Island 46.3 -63.25|CA.Yukon 63 -135
CA.Northwest Territories 65 -118|CA.Nunavut 70 -90|AU.New South Wales -33 146|AU.Victoria -37 145|AU.Queensland -20 145|AU.Western Australia -25 122
AU.South Australia -30 135|AU.Northern Territory -20 134|AU.Tasmania -42 147|GB.England 52.16 -0.7|GB.Scotland 56 -4|GB.Wales 52.5 -3.5
GB.Northern Ireland 54.5 -6.5|BR.Amazonas -5 -63|BR.Pará -4 -53|BR.Bahia -12 -42|BR.Mato Grosso -13 -56|CN.Xinjiang 42 86|CN.Tibet 31.5 88|CN.Inner Mongolia 43.5 114|CN.Qinghai 36 96|CN.Gansu 38 102
US.Alaska 64 -150|US.Hawaii 20.75 -156.5|US.Michigan 44.25 -85.5|RU.Sakha 66 125|RU.Krasnoyarskiy 66 95|RU.Khabarovsk 54 136|RU.Chukotka 66 172|RU.Kamchatka 56 159|IN.Jammu and Kashmir 33.9 76.2
`
