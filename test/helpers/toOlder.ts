/** What makes a collection one of an older hearsay, which is brought up to date when it is opened next. */
export const TO_OLDER = `alter table readings drop column undecided; delete from kysely_migration where name >= '0011'`
