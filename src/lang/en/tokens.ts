import type { Abbreviation, TokenLexicon } from '../../doc/lexicon.ts'

/** Titles and ranks before a name, short first names, words that begin the names of places. */
const TITLES = words(`
  Mr Mrs Ms Mx Messrs Mmes Mme Mlle Mlles M.me Dr Drs Prof Profs Rev Revd Fr Bro Msgr Mgr Hon Rt.Hon Sr Sra Srta Dña Hr Frl Fru Ing Lic Arq Atty Attys
  Pres Gov Govs Lt.Gov Sen Sens Rep Reps Del Supt Secy Amb Commr Asst Assoc Exec Insp Det Const Ofcr Dep Dpty Ptl Chmn Treas Dir Min
  Gen Gens Maj Col Cols Lt Lts Capt Capts Cpt Cmdr Cmdrs Cdr Comdr Comdt Cmdt Sgt Sgts Cpl Cpls Pvt Pfc Spc Spec Adm Adml Ens Brig Lieut Flt Sqn Wg Cfn Gnr Spr
  Maj.Gen Lt.Col Lt.Gen Lt.Cmdr Brig.Gen Rear-Adm Vice-Adm Sgt.Maj M.Sgt S.Sgt
  St Ste Sts Mt Mts Ft Wm Chas Geo Jas Thos Robt Benj Edw Saml Danl Fredk
`)

/** What belongs before other words: Latin, citation, measure. */
const INNER = words(`
  e.g i.e eg ie viz cf cp v vs v.s approx appx ca c.f resp incl excl esp orig transl abbr def pron usu betw dist Attn Nachf Gebr Cia
  a.k.a f.k.a n.k.a d.b.a w.r.t op cit loc seq
`)

/** Abbreviations that may end a sentence as well: companies, states, countries, degrees, streets, times, measures. */
const OPEN = words(`
  Inc Corp Corps Co Cos Ltd Ltda Bros L.L.C L.L.P L.P P.L.C P.C Pty Plc Sp.z.o.o S.A S.p.A S.A.S S.R.L N.V B.V A.G A.S A.B K.K e.V Intl Int'l Natl Nat'l Assn Ass'n Ass't Dept Depts Govt Gov't Mfg Univ
  Ctr Cmte Bldg Bldgs Fndn Hosp Hldgs Mgmt Rwy Ry
  Ala Ariz Calif Colo Conn Fla Ga Kan Kans Ky La Md Mich Minn Mo Mont Neb Nebr Nev N.H N.J N.M N.Y N.C N.D Okla Oreg Penna R.I S.C S.D Tenn Tex Vt Va W.Va Wis Wisc Wyo D.C P.R V.I
  Alta B.C Ont P.E.I Que Sask N.S N.B N.W.T N.S.W Vic Qld Tas
  U.S U.S.A U.K U.N U.A.E U.S.S.R E.U E.C P.R.C D.R.C R.O.C D.P.R.K R.O.K G.D.R F.R.G N.Z S.A.R L.A N.Y.C S.F P.N.G
  a.m p.m B.C.E C.E A.D A.H hr hrs mins sec secs wk wks yr yrs mos
  al ibid ff a.s.a.p P.S P.P.S R.I.P R.S.V.P A.S.A.P Q.E.D T.B.A T.B.C T.B.D D.I.Y F.A.Q O.K
  Jr Snr Jnr Esq Ph.D PhD M.D D.D.S D.V.M J.D LL.B LL.M LL.D B.A B.S B.Sc M.A M.S M.Sc M.B.A M.P.A M.P.H M.F.A M.Phil D.Phil D.Sc D.D Ed.D Psy.D R.N C.P.A C.B.E O.B.E M.B.E K.B.E D.S.O V.C M.C M.P M.E.P M.L.A M.S.P Q.C K.C S.J O.P O.F.M O.S.B Th.D
  Ave Aves Blvd Blvds Rd Rds Hwy Hwys Pkwy Sq Ln Plz Terr Tpke Expy Fwy Rte Jct Apt Apts Twp Cty Hts Str Pl Ct
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Thu Thur Thurs Fri
  F.B.I C.I.A N.S.A N.Y.P.D L.A.P.D I.R.S I.M.F I.R.A P.L.O A.N.C A.P U.P.I A.F.P B.B.C C.B.S N.B.C A.B.C C.N.N N.P.R P.B.S W.H.O W.T.O N.A.T.O O.S.C.E O.P.E.C A.C.L.U N.A.A.C.P N.B.A N.F.L N.H.L N.R.A
  G.O.P D.A G.M G.E H.P I.B.M A.I H.I.V D.N.A T.V P.R V.P C.E.O C.F.O C.O.O G.D.P G.N.P P.O.W P.M I.D I.Q I.T P.O R.V S.U.V U.V V.A V.I.P W.W E.R E.T
  eds edn suppl misc avg est dia gal gals lb lbs oz qt qts tsp tbsp doz pkg ft yd yds sq cu m.p.h mph k.p.h kph r.p.m b.p.d bbl bbls
  arr dept div contd cont'd cont fwd recd rec'd sched ret retd unpub dist prov   `)

/** Ends a list: a capital after it begins a sentence. */
const LAST = words('etc')

/** Abbreviations only before a number. */
const NUMBER = words(`
  Rs no nos nr nrs p pp pg pgs par para paras art arts fig figs vol vols ch chap chaps chs sect sects cl cls l ll n nn vv c b d m r fl pl pls app apps ex exs eq eqs sec secs ver bk bks max min
  No Nos Nr Art Arts Fig Figs Vol Vols Ch Chap Par Para Tab Eq Eqs Ex Ref Refs Ver Ph Tel Ext Act Sc Pg Pp Sect Op Res Reg Doc Docs Cap Cat Bk Pt Pts Sec
  div
`)

/** Words as well; abbreviations only where the sentence plainly goes on. */
const AMBIGUOUS = words('Sun Sat Wed Wash Ark Penn Ida Ore Ind Ill Mass Miss Cal Me Pa Del Can Eng Ed Ret Is Bart Cor Dan Tit Rom Eph Isa Jer Prov Ps Matt Zach info eve ed')

const KINDS: readonly (readonly [Abbreviation, readonly string[]])[] = [
  ['ambiguous', AMBIGUOUS], ['number', NUMBER], ['open', OPEN], ['last', LAST], ['inner', INNER], ['title', TITLES],
]

/** What tokens and sentences of English need to know. Hyphens, clitics and units follow the guidelines of the English Web Treebank and GUM. */
export const tokens: TokenLexicon = {
  clitics: new Set(["'s", "'m", "'d", "'re", "'ve", "'ll", "n't"]),
  contractions: new Map([
    ['cannot', 3], ['gonna', 3], ['wanna', 3], ['gotta', 3], ['gimme', 3], ['lemme', 3], ['dunno', 2], ['outta', 3], ['coulda', 5], ['woulda', 5], ['shoulda', 6], ['musta', 4], ['oughta', 5],
    ['dont', 2], ['wont', 2], ['cant', 2], ['aint', 2], ['thats', 4], ['theres', 5], ['whats', 4], ['didnt', 3], ['doesnt', 4], ['isnt', 2], ['wasnt', 3], ['arent', 3], ['werent', 4], ['couldnt', 5], ['wouldnt', 5], ['shouldnt', 6], ['hasnt', 3], ['havent', 4], ['hadnt', 3],
    ['youre', 3], ['theyre', 4], ['youve', 3], ['theyve', 4], ['youll', 3], ['theyll', 4],
  ]),
  elisions: new Set(["'em", "'til", "'till", "'cause", "'cos", "'bout", "'round", "'twas", "'tis", "'n", "'n'"]),
  hyphens: {
    prefixes: new Set(words(`
      ante anti arch bi bio circum co contra counter cross cyber de e ex extra fore geo hyper hypo infra inter intra macro mega meta micro mid mini mis mono multi non over para peri
      poly post pre pro proto pseudo psycho re retro semi socio sub super supra trans tri ultra un uni
    `)),
    suffixes: new Set(words('esque gate itis less wise fold')),
    words: new Set(words('mm-hm mm-hmm uh-huh uh-uh uh-oh o-kay hm-m m-hm neo-nazi neo-nazis s/he w/o w/out w/ n/a l/c i/c i/s b/t')),
  },
  units: new Set(words(`
    am pm AM PM mm cm dm m km mi nm ft in yd kg g mg mcg lb lbs oz kt l ml cl dl gal ha hz khz mhz ghz kb mb gb tb kbps mbps gbps kw mw gw tw kwh mwh gwh twh kv hp bhp mph kph kmh kmph rpm psi
    KB MB GB TB Hz kHz MHz GHz kW MW GW TW kWh MWh GWh TWh kV K M B k b bn tn mn BN MN trn mln bln min mins hr hrs h sec secs yr yrs p c usd eur gbp rub USD EUR GBP RUB CNY dpi fps bpd boe mmbtu btu BTU cc
  `)),
  currencies: new Set(words('us u a au c ca can hk nz s sg nt r mx j ec bz tt z rd')),
  domains: new Set(words(`
    com org net edu gov mil int info biz name io co tv fm me ai app dev eu uk us ca au nz ie in pk cn hk tw jp kr sg my th vn id ph ru su ua by kz uz kg tj tm am ge az tr ir iq il ps lb sy jo sa ae qa kw om eg ly tn dz ma ng ke za
    de at ch li fr be nl lu es pt it gr cy mt dk se no fi is ee lv lt pl cz sk hu ro bg rs hr si ba mk al mx br ar cl pe ve cu ly news media press blog online site xyz club pro travel
    doc docx xls xlsx ppt pptx pdf txt rtf csv htm html xml json zip exe jpg jpeg gif png mp3 mp4 avi mov js url
  `)),
  abbreviations: new Map(KINDS.flatMap(([kind, list]) => list.map(word => [word, kind] as const))),
  starters: new Set(words(`
    the a an this that these those some any all both each every no none many most much few several another other such what whatever which whichever who whoever whom whose when whenever where wherever why how however
    anything something nothing everything anyone someone everyone nobody somebody everybody
    i he she it we they you his her its our their your my there here one
    and but or nor so yet for if unless although though even while whereas because since as after before until till once when with without within among amid at by from in into on over under of to through during despite according about above across against along around behind below beneath beside besides between beyond near off out toward towards upon
    is are was were has have had does do did can could will would should may might must let please
    also then thus hence therefore moreover furthermore meanwhile nevertheless nonetheless instead otherwise still again now today yesterday tomorrow later earlier soon recently finally first firstly second secondly third thirdly next last lastly perhaps maybe only just not never always often sometimes usually generally overall indeed
    asked told speaking following given based unlike like rather additionally currently previously originally eventually initially similarly likewise accordingly consequently
    critics experts officials police prosecutors investigators authorities residents witnesses analysts
  `)),
  speech: new Set(words(`
    said says say asked asks ask told tells tell replied replies answered answers added adds wrote writes cried cries shouted shouts exclaimed exclaims wondered wonders demanded demands inquired whispered whispers yelled yells muttered mutters murmured
    continued insisted insists responded responds declared declares announced announces quipped quips joked jokes tweeted posted explained explains recalled recalls remarked remarks noted observed observes screamed snapped retorted countered argued argues
    thought queried mused chanted pleaded urged warned warns
  `)),
}

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}
