/** What one state or union pays with. */
export interface CurrencyRow {
  /** ISO 4217. */
  readonly code: string
  /** What it is called, singular before plural. */
  readonly nouns: readonly string[]
  /** Words for whose it is: "Australian", "Australia". */
  readonly owners: readonly string[]
  /** Signs of its own, in lower case. */
  readonly signs: readonly string[]
  /** Names of its hundredth, singular before plural. */
  readonly minor: readonly string[]
}

/**
 * The money of ISO 4217 and some that is spoken of beside it: code; nouns; owners; signs; names of the hundredth.
 * Words of several parts have underscores. Facts in the public domain.
 */
const TABLE = `
  USD; dollar dollars buck bucks greenback greenbacks; us u.s. american united_states; $ us$ u.s.$; cent cents
  EUR; euro euros; eurozone; €; eurocent eurocents
  GBP; pound pounds pound_sterling pounds_sterling quid; british sterling uk u.k. english scottish; £; penny pence
  JPY; yen; japanese japan; jp¥;
  CNY; yuan renminbi rmb; chinese china; cn¥ rmb;
  CHF; franc francs; swiss switzerland; sfr chf; rappen
  RUB; rouble roubles ruble rubles; russian russia; ₽; kopeck kopecks kopek kopeks
  AUD; dollar dollars; australian australia; a$ au$;
  CAD; dollar dollars loonie loonies; canadian canada; c$ ca$ can$;
  NZD; dollar dollars; new_zealand kiwi; nz$;
  HKD; dollar dollars; hong_kong; hk$;
  SGD; dollar dollars; singapore singaporean; s$ sg$;
  TWD; dollar dollars; taiwan taiwanese new_taiwan; nt$;
  BND; dollar dollars; brunei bruneian; b$;
  FJD; dollar dollars; fijian fiji; fj$;
  BBD; dollar dollars; barbados barbadian; bds$;
  BSD; dollar dollars; bahamian bahamas;;
  BZD; dollar dollars; belize belizean; bz$;
  BMD; dollar dollars; bermudian bermuda bermudan;;
  GYD; dollar dollars; guyanese guyana; g$;
  JMD; dollar dollars; jamaican jamaica; j$;
  KYD; dollar dollars; cayman cayman_islands; ci$;
  LRD; dollar dollars; liberian liberia; l$;
  NAD; dollar dollars; namibian namibia; n$;
  SBD; dollar dollars; solomon_islands; si$;
  SRD; dollar dollars; surinamese suriname; srd$;
  TTD; dollar dollars; trinidad_and_tobago trinidadian trinidad; tt$;
  XCD; dollar dollars; east_caribbean; ec$;
  ZWL; dollar dollars; zimbabwean zimbabwe; z$ zwl$;
  ZWG; zig;;;
  INR; rupee rupees; indian india; ₹; paisa paise
  PKR; rupee rupees; pakistani pakistan; pkr;
  LKR; rupee rupees; sri_lankan sri_lanka; lkr;
  NPR; rupee rupees; nepalese nepali nepal; npr;
  MUR; rupee rupees; mauritian mauritius;;
  SCR; rupee rupees; seychelles seychellois;;
  MVR; rufiyaa; maldivian maldives; rf;
  BDT; taka takas; bangladeshi bangladesh; ৳ tk; poisha
  IDR; rupiah rupiahs; indonesian indonesia; rp;
  MYR; ringgit ringgits; malaysian malaysia; rm; sen
  THB; baht bahts; thai thailand; ฿; satang
  VND; dong; vietnamese vietnam; ₫;
  PHP; peso pesos; philippine philippines filipino; ₱ php; centavo centavos
  KHR; riel riels; cambodian cambodia; ៛;
  LAK; kip; lao laotian laos; ₭;
  MMK; kyat kyats; myanmar burmese burma;;
  KRW; won; south_korean korean korea; ₩;
  KPW; won; north_korean;;
  MNT; tugrik tugriks togrog; mongolian mongolia; ₮;
  MOP; pataca patacas; macanese macau; mop$;
  KZT; tenge tenges; kazakh kazakhstani kazakhstan; ₸; tiyn
  UZS; som soms sum soum; uzbek uzbekistan;;
  KGS; som soms; kyrgyz kyrgyzstan;;
  TJS; somoni; tajik tajikistan;;
  TMT; manat manats; turkmen turkmenistan;;
  AZN; manat manats; azerbaijani azeri azerbaijan; ₼; qapik
  GEL; lari laris; georgian georgia; ₾; tetri
  AMD; dram drams; armenian armenia; ֏;
  AFN; afghani afghanis; afghan afghanistan; ؋;
  UAH; hryvnia hryvnias hryvnya; ukrainian ukraine; ₴;
  BYN; rouble roubles ruble rubles; belarusian belarusan belarus; br;
  MDL; leu lei; moldovan moldova;;
  RON; leu lei; romanian romania;; ban bani
  BGN; lev leva levs; bulgarian bulgaria; лв; stotinki
  PLN; zloty zlotys zlotych złoty złotys złotych; polish poland; zł; grosz groszy
  CZK; koruna korunas koruny crown crowns; czech; kč;
  HUF; forint forints; hungarian hungary;;
  RSD; dinar dinars; serbian serbia;;
  MKD; denar denars; macedonian north_macedonia;;
  BAM; mark marks convertible_mark convertible_marks; bosnian bosnia;;
  ALL; lek leks leke; albanian albania;;
  HRK; kuna kunas; croatian croatia; kn;
  SEK; krona kronor crown crowns; swedish sweden;; öre
  NOK; krone kroner crown crowns; norwegian norway;; øre
  DKK; krone kroner crown crowns; danish denmark;;
  ISK; krona kronur crown crowns; icelandic iceland;;
  TRY; lira liras; turkish turkey türkiye; ₺; kurus kuruş
  ILS; shekel shekels; israeli israel; ₪; agorot
  JOD; dinar dinars; jordanian jordan;;
  KWD; dinar dinars; kuwaiti kuwait;;
  BHD; dinar dinars; bahraini bahrain;;
  IQD; dinar dinars; iraqi iraq;;
  TND; dinar dinars; tunisian tunisia;;
  DZD; dinar dinars; algerian algeria;;
  LYD; dinar dinars; libyan libya;;
  IRR; rial rials toman tomans; iranian iran; ﷼;
  OMR; rial rials; omani oman;;
  YER; rial rials; yemeni yemen;;
  QAR; riyal riyals rial rials; qatari qatar;;
  SAR; riyal riyals; saudi saudi_arabian saudi_arabia; sr;
  AED; dirham dirhams; emirati uae u.a.e. emirates; dh dhs; fils
  MAD; dirham dirhams; moroccan morocco;;
  LBP; pound pounds lira liras; lebanese lebanon;;
  SYP; pound pounds lira liras; syrian syria;;
  EGP; pound pounds; egyptian egypt; e£; piastre piastres
  SDG; pound pounds; sudanese sudan;;
  SSP; pound pounds; south_sudanese south_sudan;;
  GIP; pound pounds; gibraltar;;
  FKP; pound pounds; falkland falklands falkland_islands;;
  SHP; pound pounds; saint_helena;;
  ZAR; rand rands; south_african south_africa;;
  NGN; naira nairas; nigerian nigeria; ₦; kobo
  GHS; cedi cedis; ghanaian ghana; ₵ gh₵; pesewa pesewas
  KES; shilling shillings; kenyan kenya; ksh kshs sh;
  UGX; shilling shillings; ugandan uganda; ush;
  TZS; shilling shillings; tanzanian tanzania; tsh;
  SOS; shilling shillings; somali somalia;;
  ETB; birr birrs; ethiopian ethiopia;;
  ERN; nakfa; eritrean eritrea;;
  DJF; franc francs; djiboutian djibouti;;
  RWF; franc francs; rwandan rwanda;;
  BIF; franc francs; burundian burundi;;
  CDF; franc francs; congolese congo;;
  GNF; franc francs; guinean guinea;;
  KMF; franc francs; comorian comoros;;
  XOF; cfa_franc cfa_francs; west_african senegalese ivorian malian burkinabe nigerien; fcfa;
  XAF; cfa_franc cfa_francs; central_african cameroonian chadian gabonese;;
  XPF; cfp_franc cfp_francs; pacific;;
  MGA; ariary; malagasy madagascar;;
  MWK; kwacha kwachas; malawian malawi;;
  ZMW; kwacha kwachas; zambian zambia;;
  MZN; metical meticais; mozambican mozambique;;
  AOA; kwanza kwanzas; angolan angola;;
  BWP; pula pulas; botswana;;
  LSL; loti maloti; lesotho basotho;;
  SZL; lilangeni emalangeni; swazi eswatini;;
  GMD; dalasi dalasis; gambian gambia;;
  SLE; leone leones; sierra_leonean sierra_leone;;
  CVE; escudo escudos; cape_verdean cape_verde;;
  STN; dobra dobras; são_tomé;;
  MRU; ouguiya ouguiyas; mauritanian mauritania;;
  BRL; real reais reals; brazilian brazil; r$; centavo centavos
  MXN; peso pesos; mexican mexico; mx$ mex$;
  ARS; peso pesos; argentine argentinian argentina; ar$;
  CLP; peso pesos; chilean chile; clp$;
  COP; peso pesos; colombian colombia; col$ cop$;
  CUP; peso pesos; cuban cuba;;
  DOP; peso pesos; dominican; rd$;
  UYU; peso pesos; uruguayan uruguay; $u;
  PEN; sol soles; peruvian peru; s/;
  BOB; boliviano bolivianos; bolivian bolivia; bs;
  PYG; guarani guaranis guaraní guaraníes; paraguayan paraguay; ₲;
  VES; bolivar bolivars bolivares bolívar bolívares; venezuelan venezuela; bs.s;
  CRC; colon colones colón; costa_rican costa_rica; ₡;
  GTQ; quetzal quetzals quetzales; guatemalan guatemala;;
  HNL; lempira lempiras; honduran honduras;;
  NIO; cordoba cordobas córdoba córdobas; nicaraguan nicaragua;;
  SVC; colon colones colón; salvadoran el_salvador;;
  PAB; balboa balboas; panamanian panama; b/.;
  HTG; gourde gourdes; haitian haiti;;
  ANG; guilder guilders; antillean curaçao;;
  AWG; florin florins; aruban aruba;;
  PGK; kina kinas; papua_new_guinean papua_new_guinea;;
  TOP; paʻanga pa'anga; tongan tonga; t$;
  WST; tala talas; samoan samoa; ws$;
  VUV; vatu vatus; vanuatu;;
  BTN; ngultrum ngultrums; bhutanese bhutan;;
  XDR; special_drawing_right special_drawing_rights; imf;;
  DEM; deutschmark deutschmarks deutsche_mark deutsche_marks; ; dm;
  XBT; bitcoin bitcoins btc; ; ₿;
  ETH; ether ethers; ; Ξ;
`

export const CURRENCIES: readonly CurrencyRow[] = TABLE.trim().split('\n').map(line => {
  const [code, nouns, owners, signs, minor] = line.split(';').map(part => part.trim().split(/\s+/).filter(Boolean).map(word => word.replaceAll('_', ' ')))
  return { code: code![0]!, nouns: nouns!, owners: owners!, signs: signs!, minor: minor! }
})

/** Signs that several states use, and whose they are where nothing else is said. */
export const SHARED_SIGNS: readonly (readonly [sign: string, code: string])[] = [['¥', 'JPY'], ['￥', 'JPY'], ['＄', 'USD'], ['rs', 'INR'], ['rs.', 'INR'], ['re', 'INR'], ['kr', 'SEK'], ['r', 'ZAR']]

/** Of the names that several states use, those that mean one where nothing else is said. */
export const PLAIN_NAMES: Readonly<Record<string, string>> = {
  dollar: 'USD', dollars: 'USD', pound: 'GBP', pounds: 'GBP', rouble: 'RUB', roubles: 'RUB', ruble: 'RUB', rubles: 'RUB', won: 'KRW', rupee: 'INR', rupees: 'INR',
  lira: 'TRY', liras: 'TRY', cent: 'USD', cents: 'USD',
}
