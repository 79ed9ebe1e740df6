import type { LanguageLexicon } from '../../doc/lexicon.ts'

/** English by its script and its commonest function words; those that other Latin-script languages use as often are left out. */
export const language: LanguageLexicon = {
  name: 'English',
  script: 'Latin',
  frequent: new Set(('the of and to that is was for it with as his on be at by had not are but from or have they which you were her all she there would '
    + 'their we him been has when who will more if out so what up its about than into them can only other time new some could these two may first then any '
    + 'my now such like our over me even most after also did many before must through years where much your way well down should because each just those '
    + 'how too little good very make said says he this in i an').split(' ')),
}
