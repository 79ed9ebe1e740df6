import { openStore } from '../../src/store/store.ts'

// A process that opens the collection in a folder, writes into it, says so, and keeps it until it is killed.
const store = await openStore({ folder: process.argv[2]! })
await store.db.insertInto('collections').values({ name: 'Bridges' }).execute()
console.log('open')
setInterval(() => {}, 1000)
