import type { NameLexicon } from '../../doc/lexicon.ts'
import { COUNTRIES, FORMER_COUNTRIES, PEOPLES } from './countries.ts'
import { NEWS_OUTLETS, ORGANIZATIONS } from './organizations.ts'
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES, SURNAMES } from './people.ts'
import { CITIES_BY_COUNTRY, FEATURES, REGIONS_BY_COUNTRY, STATE_ABBREVIATIONS } from './places.ts'
import { OFFICES, TITLES } from './titles.ts'

/** What English knows of names: lists of those in common use, and of words that stand in or beside names. */
export const names: NameLexicon = {
  lists: {
    country: [...COUNTRIES.flatMap(({ names }) => names), ...FORMER_COUNTRIES],
    gentilic: [...COUNTRIES.flatMap(({ gentilics }) => gentilics), ...PEOPLES],
    region: REGIONS_BY_COUNTRY.flatMap(([, names]) => names),
    city: [...COUNTRIES.flatMap(({ capitals }) => capitals), ...CITIES_BY_COUNTRY.flatMap(([, names]) => names)],
    feature: FEATURES,
    state: STATE_ABBREVIATIONS,
    organization: ORGANIZATIONS.flatMap(({ names }) => names),
    outlet: NEWS_OUTLETS.flatMap(({ names }) => names),
    male: MALE_NAMES,
    female: FEMALE_NAMES,
    either: EITHER_NAMES,
    surname: SURNAMES,
    title: TITLES.map(([title]) => title),
    office: OFFICES,
    particle: words('al el bin ibn bint ben abu abd abdel abdul umm van von der den de del della di da dos das du la le ter ten zu zur af av st'),
    prefix: words('al el ul ur ud as ash ar an at az ad adh ath ez es et abu abd'),
    legalForm: words('Inc Inc. Corp Corp. Corporation Company Co Co. Ltd Ltd. Limited LLC LLP PLC plc GmbH AG SA S.A. S.p.A. NV N.V. BV AB ASA Oyj OAO PAO ZAO JSC OJSC LLP. Pty Holdings Holding Group Partners Associates Bros Bros. Brothers & Sons Enterprises Ventures Industries Conglomerate'),
    bodyWord: words(`Ministry Department Agency Administration Bureau Commission Committee Council Court Tribunal Authority Office Service Services Board Directorate Secretariat Inspectorate
      Parliament Congress Senate Assembly House Duma Cabinet Government Treasury Embassy Consulate Mission Delegation Command Army Navy Force Forces Guard Guards Corps Fleet Brigade Battalion Regiment Division Police Militia Front Movement Party Alliance Coalition
      Union League Federation Confederation Association Society Organization Organisation Institute Institution Foundation Fund Trust Center Centre University College Academy School Faculty Laboratory Laboratories Hospital Clinic Church Cathedral Diocese Synod Mosque Club Team
      Bank Exchange Airlines Airways Air Motors Energy Oil Gas Petroleum Steel Pharmaceuticals Technologies Systems Software Entertainment Studios Pictures Records Insurance Capital Securities Investments Railways Telecom Communications Solutions Consulting Logistics Electronics Foods Stores
      Network Initiative Campaign Programme Program Project Taskforce Conference Summit Forum Bloc Pact Orchestra Philharmonic Opera Ballet Theatre Theater Museum Gallery Library FC United Athletic Olympics Cartel Brotherhood Jihad Brigades Battalions Caucus Workers Teachers Veterans`),
    mediaWord: words(`News Newspaper Times Post Herald Tribune Gazette Journal Daily Weekly Monthly Mail Telegraph Chronicle Observer Mirror Examiner Inquirer Enquirer Dispatch Courier Register Globe Sentinel Press Radio Television TV Broadcasting Channel Magazine Review Bulletin
      Wire Newswire Standard Reporter Monitor Today Star Sun Record Ledger Echo Argus Citizen Advertiser Banner Beacon Bee Express Messenger Independent Leader Commentator Digest Quarterly Outlook Insider Podcast Blog`),
    placeWord: words(`River Lake Sea Ocean Bay Gulf Strait Straits Canal Channel Island Islands Isle Peninsula Cape Mount Mountain Mountains Mt Mt. Hill Hills Valley Desert Plateau Plains Forest Park Beach Coast Falls Creek Springs Canyon Glacier Volcano Reef Harbor Harbour Port Airport Airfield Airbase Base Station Bridge Tunnel
      Street St Avenue Ave Ave. Road Rd Rd. Boulevard Blvd Lane Drive Highway Square Plaza Place Court City Town Township Village County Province Oblast Region District Governorate Prefecture State Territory Republic Kingdom Emirate Sultanate Municipality Borough Parish Fort Camp Palace Castle Tower Towers Stadium Arena Hotel Restaurant Cafe Building Center Centre Mall Zone Strip Crossing North South East West
      Northern Southern Eastern Western Central Upper Lower New Old San Santa Saint St. Los Las El Greater Grand Pizza Grill Bar Pub Diner`),
    otherWord: words(`War Wars Battle Revolution Uprising Intifada Operation Hurricane Typhoon Cyclone Storm Earthquake Act Bill Law Code Amendment Constitution Treaty Agreement Accord Accords Protocol Pact Charter Declaration Resolution Convention Directive Regulation Doctrine Plan Deal Award Awards Prize Medal Oscar Oscars Emmy Grammy
      Cup Championship Championships Games Olympics Olympic Paralympics Tournament Marathon Race Bowl Series Festival Fair Expo Exhibition Day Week Month Year Night Bible Koran Quran Gospel Torah Book Novel Film Movie Song Album Show Episode Season Version Edition Phase Stage Class Type Model Mark Mk Windows Linux Android iPhone iPad Figure Table Chapter Section Article Appendix Volume Title Part
      Index Report Survey Study Scale Theory Model Theorem Law Effect Syndrome Disease Virus Covid COVID Internet Web Holocaust Genocide Massacre Crisis Summit Primary Election Caucus Debate Inauguration Era Age Renaissance Reformation Enlightenment Depression Recession`),
    calendar: words(`January February March April May June July August September October November December Jan Jan. Feb Feb. Mar Mar. Apr Apr. Jun Jun. Jul Jul. Aug Aug. Sept Sept. Sep Sep. Oct Oct. Nov Nov. Dec Dec. Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Mon Tue Tues Wed Thu Thurs Fri Sat Sun
      Christmas Easter Thanksgiving Ramadan Halloween Hanukkah Passover Nowruz Eid Lent Advent`),
    language: words('English Spanish French German Russian Chinese Mandarin Cantonese Japanese Korean Arabic Hebrew Hindi Urdu Bengali Persian Farsi Dari Pashto Turkish Italian Portuguese Dutch Polish Ukrainian Kazakh Uzbek Latin Greek Swahili Vietnamese Thai Tamil Yiddish'),
  },
  joining: new Set(words('of for and & the de del la al el bin ibn von van der da do dos du ul ud in on')),
  placePrepositions: new Set(words('in at near from to around outside across throughout via toward towards')),
  mediaEndings: phrases('news agency, press agency, news service, news network, news channel, news wire, newswire, news group, broadcasting corporation, broadcasting company, broadcasting service, press service, media group, media network, press association, television, tv, radio, newspaper, magazine, news, times, herald, tribune, gazette, chronicle, telegraph, inquirer, examiner, newspapers, tv channel, daily, weekly, daily news, morning news, evening news'),
  mediaNouns: new Set(words('agency newspaper newspapers magazine broadcaster broadcasters channel network daily weekly tabloid website site outlet outlets publication publications portal station newswire wire journal paper blog radio podcast')),
}

function words(list: string): string[] {
  return list.trim().split(/\s+/)
}

function phrases(list: string): string[] {
  return list.split(', ')
}
