import type { Abbreviation, TokenLexicon } from '../../doc/lexicon.ts'

/** Titles and ranks before a name, and words for places that a name follows. */
const TITLES = words(`
  Mr Mrs Ms Mx Messrs Mmes Mme Mlle Mlles Dr Drs Prof Profs Rev Revd Fr Sr Bro Msgr Mgr Pr Hon Rt.Hon Rabb Imam
  Pres Gov Govs Lt.Gov Sen Sens Rep Reps Del Supt Sec Secy Amb Comdr Commr Commissr Atty Attys Asst Assoc Exec
  Gen Gens Maj Col Cols Lt Lts Capt Cpt Cmdr Cdr Comdt Cmdt Sgt Sgts Cpl Pvt Pfc Adm Adml Ens Brig Brigdr Lieut Sgt.Maj Maj.Gen Lt.Col Lt.Gen Brig.Gen Flt Sqn Wg Spc Spec Tech Cfn
  Insp Det Const Supt Ofcr Dep Dpty Ptl Wm Chas Geo Jas Jos Thos Robt Benj Alex Edw Saml Danl Fredk
  St Ste Sta Mt Mts Ft Pt Sgd Hr Frl Sig Sra Srta Dña Gral Lic Ing Arq Wg.Cdr Capt.Lt Vice-Adm Rear-Adm
`)

/** Words that what they belong to follows: Latin, citation, business of texts. */
const INNER = words(`
  e.g i.e eg ie viz cf cp vs v.s approx appx aprx ca c.f resp incl excl esp orig transl trans repr publ acc adj adv attn al.so
  Cia Gebr Nachf abbr abbrev diff def pron usu freq obs pt.of betw dist.of intl.of
`)

/** Abbreviations that may end a sentence as well: companies, states, countries, degrees, streets, times, months. */
const OPEN = words(`
  Inc Incs Corp Corps Co Cos Ltd Ltda Bros L.L.C L.L.P L.P P.L.C P.C Pty Pvt.Ltd Plc Llc Sp.z.o.o S.A S.p.A S.A.S S.R.L N.V B.V A.G A.S A.B K.K O.A.O Z.A.O e.V GmbH.Co Intl Int'l Natl Nat'l Assn Ass'n Assoc.Inc Dept Depts Div Govt Gov't Mfg Mfrs Svc Svcs Tel Univ Inst Ctr Cmte Comm Comn Bd Bldg Fed Fndn Hosp Lab Labs Org Soc Sys Tech.Inc Grp Hldgs Hldg Indus Ind.Inc Mgmt Mktg Pharm Prod Prods Pubs Rwy Ry Ins
  Ala Ariz Ark Calif Colo Conn Fla Ga Ida Kan Kans Ky La Md Mich Minn Mo Mont Neb Nebr Nev N.H N.J N.M N.Y N.C N.D Okla Oreg Penn Penna R.I S.C S.D Tenn Tex Vt Va W.Va Wis Wisc Wyo D.C P.R V.I Alta B.C Man Ont P.E.I Que Sask N.S N.B N.W.T N.S.W Vic Qld Tas
  U.S U.S.A U.K U.N U.A.E U.S.S.R E.U E.C P.R.C D.R.C R.O.C D.P.R.K R.O.K G.D.R F.R.G N.Z S.A.R U.A.R L.A N.Y.C S.F P.N.G
  a.m p.m a.m.s B.C.E C.E A.D A.H B.P noon.s EST.s hr hrs min mins sec secs wk wks yr yrs mo mos cent
  etc et.al al ibid id op.cit loc.cit et.seq seq ff q.v s.v s.t w.r.t a.k.a aka i.q p.a p.s P.S P.P.S N.B R.I.P R.S.V.P A.S.A.P Q.E.D T.B.A T.B.C T.B.D D.I.Y F.A.Q O.K
  Jr Snr Jnr Esq Esqs Ph.D PhD M.D D.D.S D.V.M J.D LL.B LL.M LL.D B.A B.S B.Sc M.A M.S M.Sc M.B.A M.P.A M.P.H M.F.A M.Phil D.Phil D.Sc D.D Ed.D Psy.D R.N C.P.A C.B.E O.B.E M.B.E K.B.E D.S.O V.C M.C M.P M.P.s M.E.P M.L.A M.S.P Q.C K.C S.J O.P O.F.M O.S.B Th.D
  Ave Aves Blvd Blvds Rd Rds Hwy Hwys Pkwy Sq Ln Ct Cts Pl Plz Ter Terr Tpke Expy Fwy Rte Jct Apt Apts Ste.No Bldgs Fl Flr Rm Twp Boro Cty Cnty Hts Pk Vlg Str Ul Ulitsa Pr-t Bd.Ave
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
  F.B.I C.I.A N.S.A N.Y.P.D L.A.P.D I.R.S I.M.F I.R.A P.L.O A.N.C A.P U.P.I A.F.P B.B.C C.B.S N.B.C A.B.C C.N.N N.P.R P.B.S W.H.O W.T.O N.A.T.O O.S.C.E O.P.E.C A.C.L.U N.A.A.C.P N.B.A N.F.L N.H.L N.R.A G.O.P D.A G.M G.E H.P I.B.M A.I H.I.V D.N.A T.V P.R V.P C.E.O C.F.O C.O.O G.D.P G.N.P P.O.W P.M I.D I.Q I.T P.O R.V S.U.V U.V V.A V.I.P W.W E.R E.T
  ed eds edn rev.ed vol.s suppl appdx exch ext misc max avg est temp dia cu gal gals lb lbs oz pt.s qt qts tsp tbsp tbs doz pkg pkt in.s ft mi yd yds sq.ft sq.mi cu.ft m.p.h mph k.p.h kph r.p.m b.p.d bbl bbls mm.s cm.s kg.s km.s kw.h h.p
  arr dep.t dept.s bros.s cont contd cont'd fwd recd rec'd sched tel.no wkly yrly mthly qtly qtr qtrs prev pref reg regd ret retd temp.s unk unpub
  alt comp sci soc.s ecol econ phys chem biol psychol sociol philos theol lit mus archit engin agric med surg admin
  natl.s prov dist mun reg.s rep.s dem dems repub lab.s lib libs cons
`)

/** Abbreviations only before a number. */
const NUMBER = words(`
  no nos nr nrs p pp pg pgs par para paras art arts fig figs vol vols ch chap chaps chs sect sects sec.s cl cls col.s l ll n nn v vv vs.s pl pls tab tabs app apps ex exs eq eqs
  No Nos Nr Art Arts Fig Figs Vol Vols Ch Chap Par Para Tab Eq Eqs Ex Ref Refs Ver Ph Ext Act Sc Pg Pp Sect Chs Op Opp Res Reg Doc Docs Cap Cat Bk Bks Pt Pts
`)

/** Words as well; abbreviations only where the sentence plainly goes on. */
const AMBIGUOUS = words(`
  Sun Sat Wash Ore Ind Ill Mass Miss Cal Me Pa Del Mex Can Eng Is Am Sen.s Ed Ph Wed Ret Pop Bart Ger Fr.s Ital Port Gal Cor Tim Rom Eph Jas.s Tit Num Judg Ps Prov Isa Jer Dan Mal Matt Rev.s Zach
  est.s born.s
`)

const KINDS: readonly (readonly [Abbreviation, readonly string[]])[] = [
  ['ambiguous', AMBIGUOUS], ['number', NUMBER], ['open', OPEN], ['inner', INNER], ['title', TITLES],
]

/** What tokens and sentences of English need to know. Hyphens, clitics and units follow the guidelines of the English Web Treebank and GUM. */
export const tokens: TokenLexicon = {
  clitics: new Set(["'s", "'m", "'d", "'re", "'ve", "'ll", "n't"]),
  contractions: new Map([
    ['cannot', 3], ['gonna', 3], ['wanna', 3], ['gotta', 3], ['gimme', 3], ['lemme', 3], ['dunno', 2], ['outta', 3], ['kinda', 4], ['sorta', 4], ['coulda', 5], ['woulda', 5], ['shoulda', 6], ['musta', 4], ['oughta', 5],
    ['dont', 2], ['didnt', 3], ['doesnt', 4], ['isnt', 2], ['wasnt', 3], ['arent', 3], ['werent', 4], ['couldnt', 5], ['wouldnt', 5], ['shouldnt', 6], ['hasnt', 3], ['havent', 4], ['hadnt', 3],
    ['youre', 3], ['theyre', 4], ['youve', 3], ['theyve', 4], ['youll', 3], ['theyll', 4],
  ]),
  elisions: new Set(["'em", "'til", "'till", "'cause", "'cos", "'bout", "'round", "'twas", "'tis", "'n", "'n'"]),
  hyphens: {
    prefixes: new Set(words(`
      a ante anti arch be bi bio circum co contra counter cross cyber de dis e eco en ex extra fore geo hyper hypo infra inter intra macro mega meta micro mid mini mis mono multi neo non omni out over pan para peri
      poly post pre pro proto pseudo psycho quasi re retro semi sub super supra sur trans tri ultra un under uni vice
    `)),
    suffixes: new Set(words('ahem esque ette fest fold gate itis less most rama wise')),
    words: new Set(words('mm-hm mm-hmm uh-huh uh-uh uh-oh o-kay hm-m x-ray x-rays x-rayed t-shirt t-shirts s/he w/o w/ n/a')),
  },
  units: new Set(words(`
    am pm mm cm dm m km mi nm ft in yd kg g mg mcg lb lbs oz t kt l ml cl dl gal ha hz khz mhz ghz kb mb gb tb kbps mbps gbps w kw mw gw tw kwh mwh gwh twh wh v kv mv hp bhp mph kph kmh kmph rpm psi bar
    k bn tn mn b tr trn mln bln min mins hr hrs h sec secs s ms yr yrs p c usd eur gbp rub cny px dpi fps bpd boe mmbtu btu cc
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
    i he she it we they you his her its our their your my there here one
    and but or nor so yet for if unless although though even while whereas because since as after before until till once when with without within among amid at by from in into on over under of to through during despite according about above across against along around behind below beneath beside besides between beyond near off out toward towards upon
    is are was were has have had does do did can could will would should may might must let please
    also then thus hence therefore moreover furthermore meanwhile nevertheless nonetheless instead otherwise still again now today yesterday tomorrow later earlier soon recently finally first firstly second secondly third thirdly next last lastly perhaps maybe only just not never always often sometimes usually generally overall indeed
    asked told speaking following given based unlike like rather additionally currently previously originally eventually initially similarly likewise accordingly consequently
    critics experts officials police prosecutors investigators authorities residents witnesses analysts
  `)),
  speech: new Set(words(`
    said says say asked asks ask told tells tell replied replies answered answers added adds wrote writes cried cries shouted shouts exclaimed exclaims wondered wonders demanded demands inquired whispered whispers yelled yells muttered mutters murmured
    continued continues began begins insisted insists responded responds declared declares announced announces quipped quips joked jokes tweeted tweets posted posts explained explains recalled recalls remarked remarks noted notes observed observes screamed snapped retorted countered argued argues
    thought thinks queried screams mused muses chanted chant chants went goes pleaded pleads read reads urged urges warned warns
  `)),
}

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}
