/** Words that stand before a name and are no part of it, in the languages that news is written in; without their full stops. */
export const HONORIFICS: ReadonlySet<string> = words(`mr mister mrs ms miss mx dr doctor prof professor sir dame lady lord madam madame mme mlle monsieur
  herr frau señor señora señorita sr sra srta don doña dom dona dott dottore signor signora senhor senhora hon rev reverend fr pan pani gospodin gospodja bay bayan sheikh shaikh shaykh sayyid hajji shri smt
  г-н г-жа господин госпожа д-р пан пані السيد السيدة الدكتور`)

/** Articles that a body or a place is written with and without. */
export const ARTICLES: ReadonlySet<string> = words('the')

/** Words that initials pass over. */
export const SMALL_WORDS: ReadonlySet<string> = words('of for and the on in to at & de del della di du des la le les et und der die das für von y e i')

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
